import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { conditionsOver } from '../../../../test/cast/condition-arbitraries.js';
import { ANYTHING, FEW_THINGS } from '../../../../test/cast/condition-pools.js';
import { parse } from './parse.js';
import { print } from './print.js';

const again = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? print(parsed.tree) : undefined;
};

/** Where each pair of parentheses of a text opens and closes. */
function pairsOf(text: string): [number, number][] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (const { 0: parenthesis, index } of text.matchAll(/[()]/g)) {
    if (parenthesis === '(') open.push(index);
    else pairs.push([open.pop()!, index]);
  }
  return pairs;
}

const without = (text: string, [open, close]: [number, number]) =>
  `${text.slice(0, open)} ${text.slice(open + 1, close)} ${text.slice(close + 1)}`;

describe('the canonical text', () => {
  test.each([
    ['the day after ceasefire_in_force', 'ceasefire_in_force + 1 day'],
    ['((aaa)and(bbb))', 'aaa and bbb'],
    ['(aaa and bbb) or ccc', 'aaa and bbb or ccc'],
    ['(aaa and bbb) and ccc', '(aaa and bbb) and ccc'],
    ['all of (aaa, bbb or ccc)', 'aaa and (bbb or ccc)'],
    ['all of (aaa)', 'all of (aaa)'],
    ['not(not(aaa))', 'not not aaa'],
    ['2 weeks after (not aaa)', '(not aaa) + 2 weeks'],
    ['aaa + P1Y2M1W0D by 2026-01-01', 'aaa + 1 year 2 months 1 week by 2026-01-01'],
    ['(aaa by 2026-01-01) + 1 day', '(aaa by 2026-01-01) + 1 day'],
    ['all of (aaa + 1 day) + 1 day', '(aaa + 1 day) + 1 day'],
    ['all of (aaa) + 1 day', 'all of (aaa) + 1 day'],
    ['US is at least supports', 'US supports'],
    ['US Supports Conditionally', 'US supports_conditionally'],
    ['PL at least Reserved', 'PL at least reserved'],
    ['quantity of troops on land ≥ 25,000 personnel', 'quantity of troops on land >= 25000 personnel'],
    ['at least 2 of EU with troops in air', 'at least 2 of EU with troops in the air'],
    ['event aaa', 'aaa'],
    ['event not', 'event not'],
  ])('of %j is %j', (typed, canonical) => {
    expect(again(typed)).toBe(canonical);
    expect(again(canonical)).toBe(canonical);
  });

  it('is one for all the ways to space and bracket it', () => {
    const spaces = fc.array(fc.constantFrom(' ', '\n', '\t', '  ', '\r\n', ' \u00a0'), { minLength: 1 });
    fc.assert(
      fc.property(conditionsOver(ANYTHING), spaces, fc.nat({ max: 3 }), (tree, gaps, brackets) => {
        const canonical = print(tree);
        let gap = 0;
        const spaced = canonical.replaceAll(' ', () => gaps[gap++ % gaps.length]!);
        expect(again(`${'('.repeat(brackets)}${spaced}${' ) '.repeat(brackets)}`)).toBe(canonical);
      }),
      { numRuns: 300 },
    );
  });

  it('has no parentheses that could be left out', () => {
    fc.assert(
      fc.property(conditionsOver(FEW_THINGS), (tree) => {
        const text = print(tree);
        for (const pair of pairsOf(text)) expect(again(without(text, pair))).not.toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
