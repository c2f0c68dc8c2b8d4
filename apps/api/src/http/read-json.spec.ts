import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJson, UnreadableJson } from './read-json.js';

const read = (text: string): unknown => readJson(Buffer.from(text));

function refusalOf(bytes: Buffer): string {
  try {
    readJson(bytes);
  } catch (error) {
    if (error instanceof UnreadableJson) return `${error.code} ${error.pointer}`;
    throw error;
  }
  return 'read';
}

/** Any value that JSON can say and a double can keep. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, -1.5, 1e-300, Number.MAX_SAFE_INTEGER),
    fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ unit: 'binary' }).filter((name) => !/\0|^(__proto__|constructor)$/.test(name)),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}));

describe('readJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(value, fc.nat(3), (given, indent) => {
        expect(read(JSON.stringify(given, null, indent))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it.each([
    ['nothing', '', 'not_json '],
    ['no JSON', '{a}', 'not_json '],
    ['a comma too many', '[1,]', 'not_json '],
    ['half of it', '{"a":"b', 'not_json '],
    ['U+0000', '{"a":["b","\\u0000"]}', 'null_character /a/1'],
    ['U+0000 in a name', '{"a\\u0000":1}', 'null_character /a\0'],
    ['half a pair', '{"a":{"b":"\\ud800"}}', 'lone_surrogate /a/b'],
    ['the other half', '["\\udc00x"]', 'lone_surrogate /0'],
    ['an endless number', '{"a":1e999}', 'number_out_of_range /a'],
    ['a number beyond 2^53', '{"a":{"/":9007199254740993}}', 'number_out_of_range /a/~1'],
    ['a prototype', '{"a":{"__proto__":{"b":1}}}', 'forbidden_name /a/__proto__'],
    ['a constructor', '{"constructor":{"prototype":{}}}', 'forbidden_name /constructor'],
    ['a name twice', '{"a":1,"a":2}', 'repeated_name /a'],
    ['a name twice, escaped', '{"x":[{},{"a":":","\\u0061":{}}]}', 'repeated_name /x/1/a'],
    ['33 levels', `${'['.repeat(33)}${']'.repeat(33)}`, 'too_deep '],
    ['a million levels', '['.repeat(2 ** 20), 'too_deep '],
    ['32 levels', `${'['.repeat(32)}${']'.repeat(32)}`, 'read'],
    ['a whole pair', '"\\ud83d\\ude00"', 'read'],
    ['the largest number', '9007199254740991', 'read'],
    ['equal names in different objects', '{"a":{"a":[{"a":1},{"a":1}]}}', 'read'],
    ['colons and quotes in text', '{"a:\\"":"b:\\\\","c":":{[\\""}', 'read'],
  ])('%s', (_what, text, outcome) => {
    expect(refusalOf(Buffer.from(text))).toBe(outcome);
  });

  it('wants UTF-8', () => {
    expect(refusalOf(Buffer.from([0x22, 0xff, 0x22]))).toBe('not_utf8 ');
    expect(refusalOf(Buffer.from('"\xe9"', 'latin1'))).toBe('not_utf8 ');
  });

  it('says where the text stops being JSON, without quoting it', () => {
    expect(() => read('{\n  "password": "x" "y"}')).toThrow(
      'The body is not JSON: unexpected text at line 2, column 19.',
    );
    expect(() => read('{"a":')).toThrow('The body is not JSON: it ends too early.');
  });
});
