import { describe, expect, it, test } from '@jest/globals';
import type { Condition } from '../condition.js';
import { day } from '../../days/day.js';
import { STANCES } from '../../vocabulary/stances.js';
import { parse } from './parse.js';

const ID = '01990000-0000-7000-8000-00000000abcd';
const treeOf = (text: string) => {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.tree;
};

/** What is typed, and the tree it makes. */
const says = (title: string, examples: [string, Condition][]) =>
  describe(title, () => test.each(examples)('%s', (text, tree) => expect(treeOf(text)).toStrictEqual(tree)));

const ceasefire = { event: 'ceasefire_in_force' };
const backing = { stance: { party: 'US', atLeast: 'supports' } } as const;
const accepted = { reached: { stage: 'accepted' } } as const;
const [a, b, c] = ['aaa', 'bbb', 'ccc'].map((event) => ({ event })) as [Condition, Condition, Condition];

says('an event', [
  ['ceasefire_in_force', ceasefire],
  ['parliament_approved(GB)', { event: 'parliament_approved', party: 'GB' }],
  ['parliament_approved ( NATO )', { event: 'parliament_approved', party: 'NATO' }],
  ['event quantity', { event: 'quantity' }],
  ['event supports(BY)', { event: 'supports', party: 'BY' }],
]);

says('a day', [
  ['on or after 2026-03-01', { date: { from: day('2026-03-01') } }],
  ['before 2024-02-29', { date: { before: day('2024-02-29') } }],
]);

says('a stage', [
  ['reached accepted', accepted],
  [
    'reached presented_to_us of UA-SG-2025-01',
    { reached: { stage: 'presented_to_us', proposal: 'UA-SG-2025-01' } },
  ],
  ['reached draft of proposal AND', { reached: { stage: 'draft', proposal: 'AND' } }],
]);

says('a stance', [
  ['US supports', backing],
  ['US is at least supports', backing],
  ['US supports conditionally', { stance: { party: 'US', atLeast: 'supports_conditionally' } }],
  ['US supports UA-SG-2025-01', { stance: { ...backing.stance, proposal: 'UA-SG-2025-01' } }],
  ['US supports proposal CLAUSE', { stance: { ...backing.stance, proposal: 'CLAUSE' } }],
  [
    'US supports clause reassurance-force',
    { stance: { ...backing.stance, on: { clause: 'reassurance-force' } } },
  ],
  [
    'US supports clause monitoring of UA-SG-2025-01',
    { stance: { ...backing.stance, on: { clause: 'monitoring' }, proposal: 'UA-SG-2025-01' } },
  ],
  [`US supports pledge ${ID.toUpperCase()}`, { stance: { ...backing.stance, on: { pledge: ID } } }],
  ...STANCES.map((atLeast): [string, Condition] => [
    `PL at least ${atLeast}`,
    { stance: { party: 'PL', atLeast } },
  ]),
]);

says('pledges', [
  [`pledge ${ID} in force`, { inForce: ID }],
  [`pledge ${ID} is in force`, { inForce: ID }],
  ['at least 10 of EU with troops', { count: { of: 'EU', kind: 'troops', status: 'in_force', atLeast: 10 } }],
  [
    'at least 10 of EU offering troops on land',
    { count: { of: 'EU', kind: 'troops', domain: 'land', status: 'offered', atLeast: 10 } },
  ],
  ['at least 1 of COTW with any pledge', { count: { of: 'COTW', status: 'in_force', atLeast: 1 } }],
  [
    'at least 3 of COTW with any pledge in the air',
    { count: { of: 'COTW', domain: 'air', status: 'in_force', atLeast: 3 } },
  ],
  [
    'quantity of troops on land >= 25000 personnel',
    { quantity: { kind: 'troops', domain: 'land', unit: 'personnel', status: 'in_force', atLeast: 25_000 } },
  ],
  [
    'offered quantity of equipment at least 1,000 systems',
    { quantity: { kind: 'equipment', unit: 'systems', status: 'offered', atLeast: 1_000 } },
  ],
]);

says('and, or and not', [
  ['aaa and bbb and ccc', { all: [a, b, c] }],
  ['aaa or bbb or ccc', { any: [a, b, c] }],
  ['aaa or bbb and ccc', { any: [a, { all: [b, c] }] }],
  ['(aaa or bbb) and ccc', { all: [{ any: [a, b] }, c] }],
  ['(aaa and bbb) and ccc', { all: [{ all: [a, b] }, c] }],
  ['((aaa))', a],
  ['not aaa and bbb', { all: [{ not: a }, b] }],
  ['not (aaa and bbb)', { not: { all: [a, b] } }],
  ['not not aaa', { not: { not: a } }],
  ['at least 2 of (aaa, bbb or ccc, ccc)', { atLeast: 2, of: [a, { any: [b, c] }, c] }],
  ['all of (aaa, bbb)', { all: [a, b] }],
  ['any of (aaa)', { any: [a] }],
]);

says('later, and by a day', [
  ['ceasefire_in_force + 1 day', { ...ceasefire, plus: 'P1D' }],
  ['the day after ceasefire_in_force', { ...ceasefire, plus: 'P1D' }],
  ['2 weeks after ceasefire_in_force', { ...ceasefire, plus: 'P2W' }],
  ['P1M after (aaa or bbb)', { any: [a, b], plus: 'P1M' }],
  ['aaa+P1M', { ...a, plus: 'P1M' }],
  ['aaa + p01y0m3d', { ...a, plus: 'P1Y3D' }],
  ['aaa + 1 month 3 days', { ...a, plus: 'P1M3D' }],
  ['aaa + 14 days', { ...a, plus: 'P14D' }],
  [
    'parliament_approved(GB) by 2026-06-30',
    { event: 'parliament_approved', party: 'GB', by: day('2026-06-30') },
  ],
  ['aaa + 1 day by 2026-06-30', { ...a, plus: 'P1D', by: day('2026-06-30') }],
  ['(aaa + 1 day) by 2026-06-30', { ...a, plus: 'P1D', by: day('2026-06-30') }],
  ['(aaa by 2026-06-30) + 1 day', { all: [{ ...a, by: day('2026-06-30') }], plus: 'P1D' }],
  ['the day after (aaa + 1 month)', { all: [{ ...a, plus: 'P1M' }], plus: 'P1D' }],
  ['not aaa + 1 day', { not: { ...a, plus: 'P1D' } }],
  ['(not aaa) + 1 day', { not: a, plus: 'P1D' }],
  ['aaa and bbb + 1 day', { all: [a, { ...b, plus: 'P1D' }] }],
  ['on or after 2026-03-01 + 1 day', { date: { from: day('2026-03-01') }, plus: 'P1D' }],
]);

says('parties called like words of the language', [
  ['AT at least reserved', { stance: { party: 'AT', atLeast: 'reserved' } }],
  ['BY supports by 2026-06-30', { stance: { party: 'BY', atLeast: 'supports' }, by: day('2026-06-30') }],
  ['not NOT supports', { not: { stance: { party: 'NOT', atLeast: 'supports' } } }],
  ['NOT supports', { stance: { party: 'NOT', atLeast: 'supports' } }],
  ['US SUPPORTS AND OR champions', { all: [backing, { stance: { party: 'OR', atLeast: 'champions' } }] }],
  ['at least 2 of OF with troops', { count: { of: 'OF', kind: 'troops', status: 'in_force', atLeast: 2 } }],
]);

describe('writing', () => {
  it('lets the words of the language have capitals, and lines break anywhere', () => {
    const text = '\tThe Day\n  After ceasefire_in_force\r\nAND\u00a0( US Supports\n OR Reached Accepted )\n';
    expect(treeOf(text)).toEqual({ all: [{ ...ceasefire, plus: 'P1D' }, { any: [backing, accepted] }] });
  });

  it('needs space between words and nowhere else', () => {
    expect(treeOf('aaa+1day and(bbb)or ccc by 2026-01-01')).toEqual({
      any: [{ all: [{ ...a, plus: 'P1D' }, b] }, { ...c, by: '2026-01-01' }],
    });
    expect(parse('aaaand bbb').ok).toBe(false);
  });
});
