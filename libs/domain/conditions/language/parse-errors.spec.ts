import { describe, expect, it, test } from '@jest/globals';
import { parse } from './parse.js';
import type { Vocabulary } from './vocabulary.js';

const BOOK: Vocabulary = {
  eventTypes: new Set(['ceasefire_in_force', 'ceasefire_signed', 'parliament_approved', 'mandate_adopted']),
  parties: new Set(['EE', 'EU', 'FR', 'GB', 'GR', 'PL', 'US']),
  blocs: new Set(['EU']),
  proposals: new Set(['UA-SG-2025-01']),
  pledges: new Set(['01990000-0000-7000-8000-000000000001']),
  clauses: (proposal) => new Set(proposal === undefined ? ['reassurance-force'] : ['monitoring']),
};

function faults(text: string, vocabulary?: Vocabulary) {
  const parsed = parse(text, vocabulary);
  return parsed.ok ? [] : parsed.errors;
}

describe('where a text stops making sense', () => {
  test.each([
    ['', 0, 'Expected a condition, but found the end.'],
    ['aaa and', 7, 'Expected a condition, but found the end.'],
    ['aaa and or bbb', 8, 'Expected a condition, but found “or”.'],
    ['aaa bbb', 4, 'Expected a party in parentheses, “+”, “by”, “and”, “or” or the end, but found “bbb”.'],
    ['(aaa', 4, 'Expected a party in parentheses, “+”, “by”, “and”, “or” or “)”, but found the end.'],
    ['aaa)', 3, 'Expected a party in parentheses, “+”, “by”, “and”, “or” or the end, but found “)”.'],
    ['parliament_approved(gb)', 20, 'Expected a party, but found “gb”.'],
    ['aaa + ceasefire', 6, 'Expected a duration such as P1M or a number, but found “ceasefire”.'],
    ['aaa + 3', 7, 'Expected days, weeks, months or years, but found the end.'],
    ['aaa + PT24H', 6, 'Expected a duration such as P1M or a number, but found “PT24H”.'],
    ['aaa + 1 day 1 month', 6, 'A duration has years, months, weeks and days in this order, each once.'],
    ['aaa + 1 day 1 day', 6, 'A duration has years, months, weeks and days in this order, each once.'],
    ['aaa by tomorrow', 7, 'Expected a day (YYYY-MM-DD), but found “tomorrow”.'],
    ['US', 2, 'Expected “is”, “at least” or a stance, but found the end.'],
    ['RU rejects', 3, 'Say “at least rejects”: a stance means that one or a more favourable one.'],
    ['PL is reserved', 3, 'Say “at least reserved”: a stance means that one or a more favourable one.'],
    ['pledge 0199 in force', 7, 'Expected the id of a pledge, but found “0199”.'],
    ['at least two of (aaa)', 9, 'Expected a number, but found “two”.'],
    ['at least 2 of (aaa,)', 19, 'Expected a condition, but found “)”.'],
    [
      'quantity of troops > 5',
      19,
      'Expected “on land”, “at sea”, “in the air”, “in cyber” or “in space” or “>=”, but found “>”.',
    ],
    [
      'aaa\u0000',
      3,
      'Expected a party in parentheses, “+”, “by”, “and”, “or” or the end, but found the character U+0000.',
    ],
  ])('%j', (text, offset, message) => {
    expect(faults(text)).toMatchObject([{ offset, code: 'syntax', message }]);
  });

  it('is told by line and column, however lines end', () => {
    expect(faults('aaa\nand bbb\r\nor  ?')).toMatchObject([{ line: 3, column: 5, offset: 17 }]);
    expect(faults('aaa\rand ?')).toMatchObject([{ line: 2, column: 5, offset: 8 }]);
  });

  it('comes with what could have stood there, for programs', () => {
    expect(faults('aaa and')).toMatchObject([{ expected: ['a condition'] }]);
    expect(faults('(aaa')[0]?.expected).toEqual([
      'a party in parentheses',
      '“+”',
      '“by”',
      '“and”',
      '“or”',
      '“)”',
    ]);
  });
});

describe('a slip of the finger', () => {
  test.each([
    ['ceasfire_in_force', 0, 'ceasefire_in_force'],
    ['Ceasefire_In_Force', 0, 'ceasefire_in_force'],
    ['ceasefire in force + 1 day', 0, 'ceasefire_in_force'],
    ['nto ceasefire_in_force', 0, 'not'],
    ['ceasefire_in_force adn US supports', 19, 'and'],
    ['ceasefire_in_force + 2 moths', 23, 'months'],
    ['the dya after ceasefire_in_force', 0, 'the day after'],
    ['us supports', 0, 'US'],
    ['UK supports', 0, 'GB'],
    ['SU supports', 0, 'US'],
    ['parliament_approved(FRA)', 20, 'FR'],
    ['parliament_approved(uk)', 20, 'GB'],
    ['US suports', 3, 'supports'],
    ['US suports_conditionaly', 3, 'supports_conditionally'],
    ['reached acepted', 8, 'accepted'],
    ['reached presented to us', 8, 'presented_to_us'],
    ['at leats 2 of EU with troops', 0, 'at least'],
    ['at least 2 of EUR with troops', 14, 'EU'],
    ['at least 2 of EU with air defence', 22, 'air_defence'],
    ['at least 2 of EU with troops on lnd', 29, 'on land'],
    ['quantity of troops on land >= 25000 personel', 36, 'personnel'],
    ['US supports UA-SG-2025-10', 12, 'UA-SG-2025-01'],
    ['US supports clause reasurance-force', 19, 'reassurance-force'],
  ])('%j', (text, offset, suggestion) => {
    expect(faults(text, BOOK)).toMatchObject([{ offset, suggestion }]);
  });

  it('is not guessed at where nothing is near', () => {
    for (const text of [
      'volcano_erupted',
      'XX supports',
      'reached nirvana',
      'ceasefire_in_force ceasefire_signed',
    ]) {
      const [fault] = faults(text, BOOK);
      expect(fault).toBeDefined();
      expect(fault).not.toHaveProperty('suggestion');
    }
  });

  it('is found in the shipped event types where no book is at hand', () => {
    expect(faults('ceasefire in force')).toMatchObject([{ offset: 10 }]);
    expect(faults('not 7')).toMatchObject([{ expected: expect.any(Array) }]);
  });
});

describe('what is not in the book', () => {
  test.each([
    ['volcano_erupted', 'unknown_event_type'],
    ['XX supports', 'unknown_party'],
    ['ceasefire_in_force(XX)', 'unknown_party'],
    ['at least 2 of US with troops', 'unknown_bloc'],
    ['reached accepted of UA-XX-2025-01', 'unknown_proposal'],
    ['US supports UA-XX-2025-01', 'unknown_proposal'],
    ['US supports clause monitoring', 'unknown_clause'],
    ['US supports clause reassurance-force of UA-SG-2025-01', 'unknown_clause'],
    ['pledge 01990000-0000-7000-8000-000000000002 in force', 'unknown_pledge'],
    ['US supports pledge 01990000-0000-7000-8000-000000000002', 'unknown_pledge'],
  ])('%s', (text, code) => {
    expect(faults(text, BOOK)).toMatchObject([{ code }]);
    expect(faults(text)).toEqual([]);
  });

  it('is all of it reported, in the order of the text', () => {
    const text = 'US supports UA-XX-2025-01 by 2025-02-29\nand (not volcano_erupted(ZZ)) + 101 years';
    expect(faults(text, BOOK).map(({ line, column, code }) => [line, column, code])).toEqual([
      [1, 13, 'unknown_proposal'],
      [1, 30, 'no_such_day'],
      [2, 10, 'unknown_event_type'],
      [2, 26, 'unknown_party'],
      [2, 33, 'not_a_duration'],
    ]);
  });

  it('is not looked for where all of it is', () => {
    const text =
      'US supports clause monitoring of UA-SG-2025-01 and pledge 01990000-0000-7000-8000-000000000001 in force';
    expect(faults(text, BOOK)).toEqual([]);
  });
});

describe('values that cannot be', () => {
  test.each([
    ['on or after 2026-02-30', 12, 'no_such_day'],
    ['before 0000-01-01', 7, 'no_such_day'],
    ['aaa + 0 days', 6, 'not_a_duration'],
    ['the day after aaa by 2026-13-01', 21, 'no_such_day'],
    ['at least 0 of (aaa, bbb)', 9, 'not_a_count'],
    ['at least 3 of (aaa, bbb)', 9, 'more_than_there_are'],
    ['at least 99999999999 of EU with troops', 9, 'not_a_count'],
    ['quantity of troops >= 0 personnel', 22, 'not_a_count'],
    ['at least 2 of EU with funding on land', 30, 'domain_means_nothing'],
    [`aaa${'_a'.repeat(40)}`, 0, 'not_an_event_type'],
    [`US supports clause ${'a'.repeat(61)}`, 19, 'not_a_clause'],
  ])('%s', (text, offset, code) => {
    expect(faults(text)).toMatchObject([{ offset, code }]);
  });
});
