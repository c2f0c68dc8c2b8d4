import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from './limits.js';
import { nodesIn } from './operands.js';
import { parse } from './parse.js';
import { print } from './print.js';
import type { Vocabulary } from './vocabulary.js';

/** How often a party was asked for: as often as the parser tried to read one. */
class Counted extends Set<string> {
  count = 0;
  override has(code: string): boolean {
    this.count++;
    return super.has(code);
  }
}

const BOOK: Vocabulary = {
  eventTypes: new Set(Array.from({ length: 30 }, (_, at) => `event_type_number_${at}`)),
  parties: new Counted(['US', 'GB']),
};

const nested = (open: string, depth: number, inside: string, close: string) =>
  `${open.repeat(depth)}${inside}${close.repeat(depth)}`;
const filled = (part: string) => part.repeat(LIMITS.characters / part.length);

describe('limits', () => {
  it('of characters', () => {
    const text = `aaa${' '.repeat(LIMITS.characters - 3)}`;
    expect(parse(text)).toMatchObject({ ok: true });
    expect(parse(`${text} `)).toMatchObject({
      ok: false,
      errors: [{ code: 'too_long', offset: LIMITS.characters }],
    });
  });

  it('of nodes', () => {
    const most = Array.from({ length: LIMITS.nodes - 1 }, () => 'aaa');
    const parsed = parse(most.join(' or '));
    expect(parsed.ok && nodesIn(parsed.tree)).toBe(LIMITS.nodes);
    const tooMany = [...most, 'bbb'].join(' or ');
    const offset = tooMany.indexOf('bbb');
    expect(parse(tooMany)).toMatchObject({ ok: false, errors: [{ code: 'too_many_nodes', offset }] });
  });

  it('of depth', () => {
    const deep = (levels: number) => `${'not '.repeat(levels - 1)}aaa`;
    expect(parse(deep(LIMITS.depth))).toMatchObject({ ok: true });
    expect(parse(deep(LIMITS.depth + 1))).toMatchObject({
      ok: false,
      errors: [{ code: 'too_deep', offset: 80 }],
    });
    expect(parse(nested('(', LIMITS.depth, 'aaa', ')'))).toMatchObject({ ok: true });
    const parentheses = nested('(', LIMITS.depth + 1, 'aaa', ')');
    expect(parse(parentheses)).toMatchObject({
      ok: false,
      errors: [{ code: 'too_deep', offset: LIMITS.depth }],
    });
  });

  it('let the deepest trees be printed and read again', () => {
    for (const [open, close] of [
      ['not (aaa and ', ')'],
      ['all of (', ')'],
      ['(', ' + 1 day)'],
      ['(aaa or ', ') + 1 day'],
    ] as const) {
      for (let depth = 1; depth <= LIMITS.depth; depth++) {
        const parsed = parse(nested(open, depth, 'parliament_approved(GB)', close));
        if (parsed.ok) expect(parse(print(parsed.tree))).toEqual(parsed);
        else expect(parsed.errors).toMatchObject([{ code: 'too_deep' }]);
      }
    }
  });
});

describe('hostile texts', () => {
  test.each([
    ['parentheses that open', filled('(')],
    ['parentheses as deep as allowed, around nonsense', nested('(', LIMITS.depth, '?', ')')],
    ['parentheses that do not close', `${'('.repeat(LIMITS.depth)}aaa`],
    ['groups of parentheses', filled(`${nested('(aaa or ', 19, 'bbb', ')')} and `)],
    ['lists in lists', nested('at least 1 of (', LIMITS.depth, 'aaa', ')').slice(0, -1)],
    ['days after days', `${'the day after ('.repeat(LIMITS.depth)}?`],
    ['not', filled('not ')],
    ['NOT, which could be a party', filled('NOT ')],
    ['a long chain', `${filled('aaa or ')} or`],
    ['a long list', `any of (${filled('aaa,')}`.slice(0, LIMITS.characters)],
    ['a long duration', `aaa + ${filled('1 day ')}`.slice(0, LIMITS.characters)],
    ['a long ISO duration', `aaa + P${filled('1D')}`.slice(0, LIMITS.characters)],
    ['a long number', `aaa + ${filled('9')}`.slice(0, LIMITS.characters)],
    ['a long word', filled('a')],
    ['a long name', filled('a_')],
    ['a long code', filled('A-')],
    ['spaces', filled(' ')],
    ['words apart', filled('aa    ')],
    ['surrogates', filled('\ud800')],
    ['nothing', filled('\0')],
  ])('%s', (_, text) => {
    for (const vocabulary of [undefined, BOOK]) expect(parse(text, vocabulary)).toMatchObject({ ok: false });
  });

  it('have each of their words read a few times only, however deep it lies', () => {
    const asked = (depth: number) => {
      const parties = new Counted();
      parse(nested('not (the day after (US supports or ', depth / 2, 'US', '))'), { ...BOOK, parties });
      return parties.count / depth;
    };
    expect(asked(LIMITS.depth)).toBeLessThanOrEqual(asked(2));
  });

  it('made of its own words never throw, and say where they fail', () => {
    const words = [
      '(',
      ')',
      ',',
      '+',
      '>=',
      'and',
      'or',
      'not',
      'by',
      'the day after',
      'after',
      'at least',
      'of',
      '2',
      'P1D',
    ];
    const more = [
      'days',
      'US',
      'supports',
      'reached',
      'accepted',
      'ceasefire_signed',
      'on or after',
      '2026-01-01',
      'pledge',
      'clause',
    ];
    const text = fc
      .array(fc.constantFrom(...words, ...more), { maxLength: 40 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 40 })), (typed) => {
        const parsed = parse(typed, BOOK);
        if (parsed.ok) return;
        expect(parsed.errors.length).toBeGreaterThan(0);
        for (const { offset } of parsed.errors) expect(offset <= typed.length && offset >= 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
