import { crc32 as ofZlib } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { crc32 } from './crc32.js';
import { isKeyText, KEY_BYTES, keyHint, keyText } from './key-text.js';

const random = fc.uint8Array({ minLength: KEY_BYTES, maxLength: KEY_BYTES });
const CHARACTERS = '0123456789abcdefABCDEFgz_- ';

describe('the text of a key', () => {
  it('is the prefix, 40 digits of hex and 8 of a checksum, and begins the same only by chance', () => {
    expect(keyText(new Uint8Array(20))).toBe(`pb_live_${'0'.repeat(40)}ab034c65`);
    fc.assert(
      fc.property(random, (bytes) => {
        const key = keyText(bytes);
        expect(key).toMatch(/^pb_live_[0-9a-f]{48}$/);
        expect(Buffer.from(key.slice(8, 48), 'hex')).toEqual(Buffer.from(bytes));
        expect(isKeyText(key)).toBe(true);
        expect(key.endsWith(keyHint(key)) && keyHint(key).length).toBe(4);
      }),
    );
  });

  it('with one character changed, missing, more, or two swapped is no key', () => {
    const places = fc.nat(55);
    fc.assert(
      fc.property(random, places, places, fc.constantFrom(...CHARACTERS), (bytes, at, other, character) => {
        const key = keyText(bytes);
        const swapped = [...key];
        [swapped[at], swapped[other]] = [swapped[other]!, swapped[at]!];
        const wrong = [
          key.slice(0, at) + character + key.slice(at + 1),
          key.slice(0, at) + key.slice(at + 1),
          key.slice(0, at) + character + key.slice(at),
          swapped.join(''),
        ];
        for (const text of wrong) expect(isKeyText(text)).toBe(text === key);
      }),
      { numRuns: 500 },
    );
  });

  it('of any other text is none', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => expect(isKeyText(text)).toBe(false)));
    expect(() => keyText(new Uint8Array(19))).toThrow(RangeError);
  });
});

it('the checksum is that of gzip', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  const ascii = fc.string({ unit: 'grapheme-ascii' });
  fc.assert(fc.property(ascii, (text) => expect(crc32(text)).toBe(ofZlib(text))));
});
