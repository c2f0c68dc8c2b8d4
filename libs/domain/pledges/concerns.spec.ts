import { expect, test } from '@jest/globals';
import { concerns } from './concerns.js';

const LAND = { kind: 'troops', domain: 'land' } as const;

test.each([
  ['the same', LAND, LAND, true],
  ['another domain', LAND, { kind: 'troops', domain: 'sea' }, false],
  ['another kind', LAND, { kind: 'training', domain: 'land' }, false],
  ['whatever the domain', LAND, { kind: 'troops', domain: null }, true],
  ['whatever the kind', LAND, { kind: null, domain: 'land' }, true],
  ['anything at all', LAND, { kind: null, domain: null }, true],
  [
    'a domain that it does not say',
    { kind: 'training', domain: null },
    { kind: 'training', domain: 'land' },
    null,
  ],
  [
    'a domain, where none means anything',
    { kind: 'funding', domain: null },
    { kind: null, domain: 'land' },
    false,
  ],
] as const)('a pledge is held against %s', (_, pledge, asked, expected) => {
  expect(concerns(pledge, asked)).toBe(expected);
});
