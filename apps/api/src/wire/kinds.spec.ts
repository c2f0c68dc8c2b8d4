import { describe, expect, it } from '@jest/globals';
import { CREDIBILITIES } from '#domain/vocabulary/credibilities.js';
import { day } from './day-field.js';
import { Findings } from './findings.js';
import { flag } from './flag.js';
import { id } from './id.js';
import { instant } from './instant-field.js';
import type { Kind } from './kind.js';
import { language } from './language.js';
import { listed } from './listed.js';
import { money } from './money-field.js';
import { oneOf } from './one-of.js';
import { partyCode } from './party-code.js';
import { ref, reference } from './ref.js';
import { text } from './text.js';
import { url } from './url.js';
import { whole } from './whole.js';

const ID = '0198F000-0000-7000-8000-00000000000A';

/** What a kind makes of a value, or the code of what is wrong with it. */
function outcome(kind: Kind, given: unknown): unknown {
  const findings = new Findings();
  const read = kind.read(given, findings);
  const [finding] = findings.list;
  return finding ? `${finding.pointer} ${finding.code}`.trim() : read;
}

const slug = text({ max: 5, pattern: /^[a-z]+$/, form: 'lower-case letters' });
const few = listed(whole({ min: 0, max: 9 }), { min: 1, max: 2 });
const letters = oneOf(['a', 'b']);
const credibility = oneOf(CREDIBILITIES);

describe('what the kinds of field read', () => {
  it.each<[string, Kind, unknown, unknown]>([
    ['text', slug, 'abc', 'abc'],
    ['text', slug, '', 'blank'],
    ['text', slug, ' \n', 'blank'],
    ['text', slug, 'abcdef', 'too_long'],
    ['text', slug, 'A', 'bad_form'],
    ['text', slug, 1, 'not_text'],
    ['text', slug, null, 'not_text'],
    ['text', text({ max: 2 }), '\u{1f600}\u{1f600}', '\u{1f600}\u{1f600}'],
    ['flag', flag, false, false],
    ['flag', flag, 'false', 'not_a_flag'],
    ['whole', whole({ min: 1, max: 6 }), 6, 6],
    ['whole', whole({ min: 1, max: 6 }), 1.5, 'not_whole'],
    ['whole', whole({ min: 1, max: 6 }), '1', 'not_whole'],
    ['whole', whole({ min: 1, max: 6 }), 0, 'too_small'],
    ['whole', whole({ min: 1, max: 6 }), 7, 'too_large'],
    ['one of words', letters, 'b', 'b'],
    ['one of words', letters, 'B', 'not_one_of'],
    ['one of words', letters, ['a'], 'not_one_of'],
    ['one of numbers', credibility, 6, 6],
    ['one of numbers', credibility, '6', 'not_one_of'],
    ['day', day, '2024-02-29', '2024-02-29'],
    ['day', day, '2025-02-29', 'not_a_day'],
    ['day', day, '2025-9-4', 'not_a_day'],
    ['day', day, 20250904, 'not_a_day'],
    ['instant', instant, '2025-09-04T12:30:00Z', '2025-09-04T12:30:00.000000Z'],
    ['instant', instant, '2025-09-04t12:30:00.1234567+02:00', '2025-09-04T10:30:00.123456Z'],
    ['instant', instant, '2025-12-31T23:30:00-01:00', '2026-01-01T00:30:00.000000Z'],
    ['instant', instant, '2025-02-29T12:30:00Z', 'not_an_instant'],
    ['instant', instant, '2025-09-04T24:00:00Z', 'not_an_instant'],
    ['instant', instant, '2025-09-04T12:30:00', 'not_an_instant'],
    ['instant', instant, '9999-12-31T23:30:00-01:00', 'not_an_instant'],
    ['instant', instant, '0001-01-01T00:00:00+01:00', 'not_an_instant'],
    ['id', id, ID, ID.toLowerCase()],
    ['id', id, `urn:uuid:${ID}`, 'not_an_id'],
    ['id', id, `${ID}0`, 'not_an_id'],
    ['party code', partyCode, 'COTW', 'COTW'],
    ['party code', partyCode, 'fr', 'not_a_party_code'],
    ['reference', reference, 'UA-SG-2025-01', 'UA-SG-2025-01'],
    ['reference', reference, ID, 'not_a_reference'],
    ['reference or id', ref, ID, ID.toLowerCase()],
    ['reference or id', ref, 'UA-SG-2025-01', 'UA-SG-2025-01'],
    ['reference or id', ref, 'ua sg', 'not_a_reference'],
    ['money', money, { amount: '1250000.00', currency: 'EUR' }, { amount: '1250000.00', currency: 'EUR' }],
    ['money', money, { amount: 1250000, currency: 'EUR' }, '/amount not_an_amount'],
    ['money', money, { amount: '1e6', currency: 'EUR' }, '/amount not_an_amount'],
    ['money', money, { amount: '1', currency: 'eur' }, '/currency not_a_currency'],
    ['money', money, { amount: '1' }, '/currency required'],
    ['language', language, 'uk', 'uk'],
    ['language', language, 'english', 'not_a_language'],
    ['url', url, 'https://example.org/a?b=%D0%B0#c', 'https://example.org/a?b=%D0%B0#c'],
    ['url', url, 'javascript:alert(1)', 'not_a_url'],
    ['url', url, 'ftp://example.org/', 'not_a_url'],
    ['url', url, 'https://example.org/\u0430', 'not_a_url'],
    ['url', url, 'example.org', 'not_a_url'],
    ['url', url, `https://example.org/${'a'.repeat(2000)}`, 'too_long'],
    ['list', few, [1, 2], [1, 2]],
    ['list', few, [], 'too_few'],
    ['list', few, [1, 2, 3], 'too_many'],
    ['list', few, [1, 'x'], '/1 not_whole'],
    ['list', few, { 0: 1 }, 'not_a_list'],
  ])('%s: %p', (_name, kind, given, expected) => {
    expect(outcome(kind, given)).toEqual(expected);
  });
});

describe('what they make of text in a query', () => {
  it.each<[Kind, string, unknown]>([
    [flag, 'true', true],
    [flag, '1', '1'],
    [whole({ min: 0, max: 9 }), '7', 7],
    [whole({ min: 0, max: 9 }), '0x7', '0x7'],
    [whole({ min: 0, max: 9 }), '', ''],
    [credibility, '3', 3],
    [credibility, 'three', 'three'],
  ])('%p of %p', (kind, given, expected) => expect(kind.fromText?.(given)).toBe(expected));
});
