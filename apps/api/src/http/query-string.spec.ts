import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BROKEN, readQuery } from './query-string.js';

describe('readQuery', () => {
  it('reads what URLSearchParams writes', () => {
    const pairs = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' })));
    fc.assert(
      fc.property(pairs, (given) => {
        const query = readQuery(new URLSearchParams(given).toString());
        for (const [name] of given) {
          expect([query[name]].flat()).toEqual(
            given.filter(([other]) => other === name).map(([, value]) => value),
          );
        }
      }),
    );
  });

  it('keeps names that mean something to JavaScript as names', () => {
    expect(Object.entries(readQuery('__proto__=1&constructor=2&toString'))).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['toString', ''],
    ]);
  });

  it.each(['a=%', 'a=%zz', '%ff=1', 'a=%ed%a0%80', 'a=%00', 'a=\u00e9', 'a=b c', 'a=1&b=%c3%28'])(
    'refuses %s',
    (text) => {
      expect(readQuery(text)[BROKEN]).toBeDefined();
    },
  );

  it.each(['', '&', 'a', 'a=', 'a=b=c', 'a=+%2B', '?=1'])('reads %s', (text) => {
    expect(readQuery(text)[BROKEN]).toBeUndefined();
  });
});
