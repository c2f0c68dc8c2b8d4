import { expect, test } from '@jest/globals';
import { bookWith, said, waiting } from '../../../../test/cast/waiting-pledges.js';
import { day } from '../../days/day.js';
import { truthsOf } from '../timelines/timeline.js';
import { Meaning } from './meaning.js';

test('a pledge that counts itself is open from the day on which its party joins the bloc', () => {
  const count = { of: 'EU', kind: 'troops', status: 'in_force', atLeast: 1 } as const;
  const polish = waiting('p', { count }, { party: 'PL', pledgedOn: day('2026-01-26') });
  const memberships = [{ bloc: 'EU', member: 'PL', from: day('2026-01-28'), to: null }];
  const meaning = new Meaning(bookWith({ pledges: [polish], memberships }));
  expect(truthsOf(meaning.inForce('p')).slice(1)).toEqual([{ from: '2026-01-28', value: 'unknown' }]);
});

test('one that ends unless it counts itself may have ended from that day on', () => {
  const count = { of: 'EU', kind: 'troops', status: 'in_force', atLeast: 1 } as const;
  const backed = { stance: { party: 'US', atLeast: 'supports' } } as const;
  const polish = waiting('p', backed, { party: 'PL', endedBy: { not: { count } } });
  const memberships = [{ bloc: 'EU', member: 'PL', from: day('2026-01-26'), to: null }];
  const positions = [said('US', 'supports', '2026-01-28')];
  const meaning = new Meaning(bookWith({ pledges: [polish], memberships, positions }));
  expect(truthsOf(meaning.inForce('p')).at(-1)).toEqual({ from: '2026-01-26', value: 'unknown' });
});

test('one that may have been ended by its own weight while it was open is not known to hold later', () => {
  const quantity = { kind: 'troops', unit: 'personnel', status: 'in_force', atLeast: 83 } as const;
  const british = waiting('p', null, {
    party: 'GB',
    unconditional: true,
    quantity: { min: 97, max: null, unit: 'personnel' },
    pledgedOn: day('2026-01-23'),
    endedBy: { quantity, by: day('2026-02-01') },
    steps: [
      { step: 'suspended', happenedOn: day('2026-01-25') },
      { step: 'committed', happenedOn: day('2026-02-02') },
    ],
  });
  expect(truthsOf(new Meaning(bookWith({ pledges: [british] })).inForce('p')).slice(1)).toEqual([
    { from: '2026-01-23', value: 'unknown' },
    { from: '2026-01-25', value: 'false' },
    { from: '2026-02-02', value: 'unknown' },
  ]);
});
