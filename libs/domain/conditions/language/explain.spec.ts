import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { conditionsOver } from '../../../../test/cast/condition-arbitraries.js';
import { ANYTHING, FEW_THINGS, type ConditionPool } from '../../../../test/cast/condition-pools.js';
import type { Condition } from '../condition.js';
import { SHIPPED_EVENT_TYPES } from '../../vocabulary/event-types.js';
import { attach } from './attach.js';
import { explain } from './explain.js';
import { operandsOf } from './operands.js';
import { parse } from './parse.js';

const PARTIES: Record<string, string> = {
  EU: 'European Union',
  GB: 'United Kingdom',
  PL: 'Poland',
  RU: 'Russian Federation',
  US: 'United States',
};
const names = {
  party: (code: string) => PARTIES[code],
  eventType: (name: string) => (name === 'loan_agreed' ? 'a loan to Ukraine was agreed' : undefined),
};
const ID = '01990000-0000-7000-8000-00000000abcd';

function sentence(text: string) {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return explain(parsed.tree, names);
}

describe('a condition in plain English', () => {
  test.each([
    [
      'ceasefire_in_force + 1 day and (US supports or reached accepted)',
      'one day after a ceasefire has entered into force, and either the United States supports the proposal or the proposal is accepted',
    ],
    [
      'parliament_approved(GB) by 2026-06-30',
      'by 30 June 2026 the parliament of the United Kingdom has approved',
    ],
    ['parliament_approved', 'a parliament has approved'],
    ['ratified(US)', 'the United States has ratified'],
    ['ceasefire_signed(RU)', 'a ceasefire has been signed with regard to the Russian Federation'],
    ['beneficiary_request(UA)', 'UA has asked for it as the beneficiary'],
    ['loan_agreed', 'the event “a loan to Ukraine was agreed” has happened'],
    ['summit_held(PL)', 'the event “summit held” has happened with regard to Poland'],
    ['not ceasefire_breached', 'no ceasefire has been breached'],
    ['not ratified(US)', 'the United States has not ratified'],
    ['not US supports', 'it is not the case that the United States supports the proposal'],
    ['not not armed_attack', 'it is not the case that no armed attack has happened'],
    ['on or after 2026-03-01', '1 March 2026 has come'],
    ['not before 2026-03-01', 'it is not before 1 March 2026'],
    ['reached consultation of UA-SG-2025-01', 'proposal UA-SG-2025-01 is in consultation'],
    ['not reached draft', 'the proposal is not a draft'],
    ['PL at least reserved', 'Poland has a stance on the proposal of at least “reserved”'],
    ['PL supports_conditionally', 'Poland supports the proposal at least conditionally'],
    ['US supports clause monitoring', 'the United States supports clause monitoring of the proposal'],
    [
      'US champions clause monitoring of UA-1',
      'the United States champions clause monitoring of proposal UA-1',
    ],
    [`not pledge ${ID} in force`, `pledge ${ID} is not in force`],
    [`US supports pledge ${ID}`, `the United States supports pledge ${ID}`],
    [
      'at least 10 of EU with troops on land',
      'at least ten members of the European Union have a pledge of troops on land in force',
    ],
    ['at least 1 of EU offering any pledge', 'at least one member of the European Union offers anything'],
    [
      'quantity of troops on land >= 25000 personnel',
      'the pledges of troops on land in force add up to at least 25,000 personnel',
    ],
    [
      'offered quantity of air_defence >= 1 systems',
      'the pledges of air defence on offer add up to at least one system',
    ],
    [
      'aaa + 1 month 3 days by 2026-06-30',
      'by 30 June 2026 it is 1 month 3 days after the event “aaa” has happened',
    ],
    [
      '(armed_attack by 2026-06-30) + 1 week',
      'one week after it holds that by 30 June 2026 an armed attack has happened',
    ],
    ['ratified or mandate_adopted', 'a party has ratified or a mandate has been adopted'],
    ['all of (ratified)', 'a party has ratified'],
  ])('%s', (text, english) => {
    expect(sentence(text)).toBe(english);
  });

  it('sets lists within lists apart', () => {
    const [a, b, c] = ['ratified', 'mandate_adopted', 'armed_attack'];
    const [A, B, C] = ['a party has ratified', 'a mandate has been adopted', 'an armed attack has happened'];
    expect(sentence(`${a} and ${b} and ${c}`)).toBe(`${A}, ${B} and ${C}`);
    expect(sentence(`${a} + 1 day and ${b}`)).toBe(`one day after ${A}, and ${B}`);
    expect(sentence(`(${a} and ${b}) + 1 day`)).toBe(`one day after both ${A} and ${B}`);
    expect(sentence(`${a} and (${b} or ${c})`)).toBe(`${A}, and either ${B} or ${C}`);
    expect(sentence(`at least 2 of (${a}, ${b}, ${c})`)).toBe(`at least two of these: ${A}, ${B} and ${C}`);
    expect(sentence(`not (${a} or ${b} or ${c})`)).toBe(
      `it is not the case that any of these: ${A}, ${B} or ${C}`,
    );
    expect(sentence(`${a} and (${b} or ${c}) or ${b}`)).toBe(
      `(1) both ${A}, and either ${B} or ${C}; or (2) ${B}`,
    );
    expect(sentence(`not (${a} or (${b} or ${b} and (${a} or ${c})))`)).toBe(
      `it is not the case that either (1) ${A}; or (2) either (a) ${B}; or (b) both ${B}, and either ${A} or ${C}`,
    );
  });

  it('has a phrase of its own for each event type that is shipped', () => {
    const phrases = SHIPPED_EVENT_TYPES.map(({ name }) => sentence(name));
    expect(new Set(phrases).size).toBe(phrases.length);
    for (const phrase of phrases) expect(phrase).not.toContain('“');
  });
});

/** The tree without the operators of one operand that change nothing. */
function plain(tree: Condition): Condition {
  const operands = operandsOf(tree).map(plain);
  if (operands.length === 1 && !('not' in tree) && !(isModified(operands[0]!) && isModified(tree))) {
    return attach(operands[0]!, tree);
  }
  if ('all' in tree) return { ...tree, all: operands };
  if ('any' in tree) return operands.length === 1 ? plainAll(tree, operands) : { ...tree, any: operands };
  if ('not' in tree) return { ...tree, not: operands[0]! };
  if ('of' in tree) return operands.length === 1 ? plainAll(tree, operands) : { ...tree, of: operands };
  return tree;
}

const isModified = ({ plus, by }: Condition) => plus !== undefined || by !== undefined;

function plainAll({ plus, by }: Condition, all: readonly Condition[]): Condition {
  return { all, ...(plus !== undefined && { plus }), ...(by !== undefined && { by }) };
}

describe('two sentences that are the same', () => {
  const oneThing: ConditionPool = {
    ...FEW_THINGS,
    eventTypes: fc.constant('ratified'),
    parties: fc.constant('US'),
    days: FEW_THINGS.days.filter((day) => day.endsWith('01')),
    durations: fc.constantFrom('P1D', 'P1M', 'P1M1D'),
  };
  const numRuns = 1_500;
  test.each([
    ['that speak of one thing', conditionsOver(oneThing, { sorts: ['event'] })],
    ['of few things', conditionsOver(FEW_THINGS, { maxDepth: 2 })],
    ['of anything', conditionsOver(ANYTHING, { maxDepth: 1 })],
  ])('say the same: random trees %s', (_, conditions) => {
    const read = new Map<string, Condition>();
    for (const tree of fc.sample(conditions, numRuns)) {
      const english = explain(tree);
      expect(plain(tree)).toEqual(read.get(english) ?? plain(tree));
      read.set(english, plain(tree));
    }
    expect(read.size).toBeGreaterThan(numRuns / 20);
  });
});
