import { describe, expect, test } from '@jest/globals';
import { toldTimeline as told } from '../../../../test/cast/told-timelines.js';
import { occurred, said, unconditional, waiting } from '../../../../test/cast/waiting-pledges.js';
import { day } from '../../days/day.js';
import type { BookFacts } from '../book/facts.js';
import type { Condition } from '../condition.js';

const CEASEFIRE = { event: 'ceasefire_in_force' };

describe('a stance', () => {
  const us = (atLeast: 'supports' | 'rejects' = 'supports'): Condition => ({
    stance: { party: 'US', atLeast },
  });
  test.each<[string, Condition, BookFacts['positions'], string]>([
    ['of a party that has said nothing', us(), [], 'unknown'],
    [
      'of a party that supports',
      us(),
      [said('US', 'supports', '2026-01-20')],
      'unknown, true from 2026-01-20',
    ],
    [
      'that is stronger than asked for',
      us(),
      [said('US', 'champions', '2026-01-20')],
      'unknown, true from 2026-01-20',
    ],
    [
      'that is weaker',
      us(),
      [said('US', 'supports_conditionally', '2026-01-20')],
      'unknown, false from 2026-01-20',
    ],
    [
      'of a party that was absent',
      us('rejects'),
      [said('US', 'absent', '2026-01-20')],
      'unknown, false from 2026-01-20',
    ],
    [
      'that was changed',
      us(),
      [said('US', 'opposes', '2026-02-01'), said('US', 'supports', '2026-01-20')],
      'unknown, true from 2026-01-20, false from 2026-02-01',
    ],
    [
      'stated twice on a day: the later record counts',
      us(),
      [said('US', 'opposes', '2026-02-01'), said('US', 'supports', '2026-02-01')],
      'unknown, true from 2026-02-01',
    ],
    [
      'on a clause alone',
      us(),
      [said('US', 'supports', '2026-01-20', { about: { clause: 'reassurance-force' } })],
      'unknown',
    ],
    [
      'on the clause that is asked about',
      { stance: { party: 'US', atLeast: 'supports', on: { clause: 'reassurance-force' } } },
      [said('US', 'supports', '2026-01-20', { about: { clause: 'reassurance-force' } })],
      'unknown, true from 2026-01-20',
    ],
    [
      'on another proposal',
      { stance: { party: 'US', atLeast: 'supports', proposal: 'UA-US-2025-01' } },
      [said('US', 'supports', '2026-01-20')],
      'unknown',
    ],
  ])('%s', (_, tree, positions, expected) => {
    expect(told(tree, { positions })).toBe(expected);
  });
});

describe('what is counted', () => {
  const events = [occurred('ceasefire_in_force', '2026-02-01')];
  const membership = (member: string, from = '2004-05-01', to: string | null = null) => ({
    bloc: 'EU',
    member,
    from: day(from),
    to: to === null ? null : day(to),
  });
  const memberships = ['EE', 'PL', 'FR'].map((member) => membership(member));
  const of = (status: 'offered' | 'in_force', atLeast: number): Condition => ({
    count: { of: 'EU', kind: 'troops', status, atLeast },
  });
  const personnel = (status: 'offered' | 'in_force', atLeast: number): Condition => ({
    quantity: { kind: 'troops', domain: 'land', unit: 'personnel', status, atLeast },
  });
  const pledges = [
    waiting('ee', CEASEFIRE),
    waiting('ee-more', CEASEFIRE),
    unconditional('pl', { party: 'PL', quantity: { min: 100, max: 100, unit: 'personnel' } }),
    waiting(
      'fr',
      { event: 'mandate_adopted' },
      { party: 'FR', quantity: { min: 1000, max: null, unit: 'personnel' } },
    ),
    unconditional('gb', { party: 'GB' }),
    waiting('it', null, { party: 'IT', polarity: 'refusal' }),
  ];
  test.each<[string, Condition, string]>([
    ['members with an offer', of('offered', 3), 'false, true from 2025-04-30'],
    ['more members than offer anything', of('offered', 4), 'false'],
    ['a member with two pledges counts once', of('in_force', 3), 'false, unknown from 2025-04-30'],
    ['members in force', of('in_force', 2), 'false, unknown from 2025-04-30, true from 2026-02-01'],
    ['a sum that is sure', personnel('in_force', 150), 'false, true from 2025-04-30'],
    [
      'a sum that a pledge in force may add up to',
      personnel('in_force', 200),
      'false, unknown from 2025-04-30, true from 2026-02-01',
    ],
    [
      'a sum that a pledge without a most may add up to',
      personnel('in_force', 1_000_000),
      'false, unknown from 2025-04-30',
    ],
    ['a sum of offers', personnel('offered', 1250), 'false, true from 2025-04-30'],
  ])('%s', (_, tree, expected) => {
    expect(told(tree, { events, memberships, pledges })).toBe(expected);
  });

  test('counts a party on the days on which it is a member', () => {
    const changing = [
      membership('EE', '2025-06-01', '2025-09-01'),
      membership('EE', '2026-01-01'),
      membership('PL'),
    ];
    expect(told(of('offered', 2), { memberships: changing, pledges })).toBe(
      'false, true from 2025-06-01, false from 2025-09-01, true from 2026-01-01',
    );
  });
});
