import { describe, expect, it } from '@jest/globals';
import { etagOf, expectedRevision, matchesNone } from './etag.js';
import { Problem } from './problem.js';

const TAG = etagOf('{"a":1}', 3);

describe('etagOf', () => {
  it('is strong, names the revision, and changes with the text', () => {
    expect(TAG).toMatch(/^"r3\.[\w-]{22}"$/);
    expect(etagOf('{"a":1}')).toMatch(/^"[\w-]{22}"$/);
    expect(etagOf('{"a":2}', 3)).not.toBe(TAG);
    expect(etagOf('{"a":1}', 4)).not.toBe(TAG);
  });
});

describe('matchesNone', () => {
  it.each([
    [undefined, false],
    [TAG, true],
    [`W/${TAG}`, true],
    [`"x", ${TAG}`, true],
    [`"x",W/${TAG} , "y"`, true],
    ['*', true],
    [' * ', true],
    ['"x"', false],
    [TAG.slice(1, -1), false],
    ['', false],
  ])('%s: %s', (header, matches) => expect(matchesNone(header, TAG)).toBe(matches));
});

describe('expectedRevision', () => {
  it.each([
    [TAG, 3],
    [`"x", ${TAG}`, 3],
    ['"r12.x"', 12],
    ['*', undefined],
  ])('of %s', (header, revision) => expect(expectedRevision(header)).toBe(revision));

  it.each([
    [undefined, 428],
    ['r3.x', 400],
    ['', 400],
    ['"r3.x" "r3.y"', 400],
    ['"r3.x", "r4.x"', 400],
    [`W/${TAG}`, 412],
    ['"x"', 412],
    ['"r3"', 412],
  ])('refuses %s with %d', (header, status) => {
    expect(() => expectedRevision(header)).toThrow(Problem);
    expect(() => expectedRevision(header)).toThrow(expect.objectContaining({ status }));
  });
});
