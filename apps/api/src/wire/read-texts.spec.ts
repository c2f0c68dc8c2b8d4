import { describe, expect, it } from '@jest/globals';
import { Findings } from './findings.js';
import { id } from './id.js';
import { Listed } from './listed.js';
import { oneOf } from './one-of.js';
import { After, cursorOf, Limit, type Key } from './paging.js';
import { day } from './day-field.js';
import { readTexts, type Texts } from './read-texts.js';
import { whole } from './whole.js';

const ID = '0198f000-0000-7000-8000-000000000001';

class Page {
  @Limit()
  limit = 50;

  @After(day, id)
  after?: Key;
}

class Filtered extends Page {
  @Listed(oneOf(['a', 'b']), { max: 2, optional: true })
  kind?: string[];

  @Listed(whole({ min: 0, max: 9 }), { max: 2, optional: true })
  size?: number[];
}

function read(given: Texts): [Filtered, string[]] {
  const findings = new Findings();
  const result = readTexts(Filtered, given, findings);
  return [result, findings.list.map(({ pointer, code }) => `${pointer} ${code}`)];
}

describe('readTexts', () => {
  it('keeps the defaults, inherited ones too', () => {
    expect(read({})).toEqual([{ limit: 50 }, []]);
  });

  it('takes a list from one parameter or from several', () => {
    expect(read({ kind: 'a', size: ['1', '2'] })).toEqual([{ limit: 50, kind: ['a'], size: [1, 2] }, []]);
    expect(read({ kind: ['a', 'c'], size: 'x' })[1]).toEqual(['/kind/1 not_one_of', '/size/0 not_whole']);
  });

  it.each(['0', '501', '1.5', '', ' 1', '1e2', '٣'])('refuses a limit of %p', (limit) => {
    expect(read({ limit })[1]).toHaveLength(1);
  });
});

describe('cursors', () => {
  it('come back as the key they were made of', () => {
    expect(read({ after: cursorOf(['2025-09-04', ID]) })[0].after).toEqual(['2025-09-04', ID]);
  });

  it.each([
    ['no cursor', 'x'],
    ['not base64url', '!'],
    ['nothing', ''],
    ['another list', cursorOf([ID])],
    ['no day', cursorOf(['2025-02-30', ID])],
    ['too much', cursorOf(['2025-09-04', ID, 1])],
    ['no list', Buffer.from('{"length":2}').toString('base64url')],
    ['U+0000', Buffer.from('["\\u0000","x"]').toString('base64url')],
  ])('are refused when they are %s', (_what, after) => {
    expect(read({ after })[1]).toEqual(['/after bad_cursor']);
  });
});
