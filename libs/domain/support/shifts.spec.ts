import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts, PROPOSALS } from '../../../test/cast/book-arbitraries.js';
import { daysBetween } from '../../../test/cast/condition-pools.js';
import { bookWith, FORCE, said } from '../../../test/cast/waiting-pledges.js';
import { Book } from '../conditions/book/book.js';
import type { PositionFact } from '../conditions/book/facts.js';
import { day } from '../days/day.js';
import { shifts } from './shifts.js';
import { support } from './support.js';

const between = (positions: readonly PositionFact[], about?: PositionFact['about']) =>
  shifts(
    { proposal: FORCE, about, from: day('2025-09-04'), to: day('2026-01-10') },
    bookWith({ positions }),
    { party: (code) => ({ US: 'United States', RU: 'Russia' })[code] },
  );

describe('between two days', () => {
  test('a party moves from what it said last to what it said last, through all between', () => {
    const positions = [
      said('US', 'opposes', '2025-08-18'),
      said('US', 'noncommittal', '2025-09-04'),
      said('US', 'reserved', '2025-10-01'),
      said('US', 'supports', '2025-10-01'),
      said('US', 'supports', '2025-11-01'),
      said('US', 'supports_conditionally', '2026-01-06', { version: 2 }),
      said('US', 'rejects', '2026-01-11'),
    ];
    expect(between(positions)).toEqual([
      {
        party: 'US',
        from: 'noncommittal',
        to: 'supports_conditionally',
        direction: 'up',
        on: '2026-01-06',
        steps: [
          { on: '2025-10-01', from: 'noncommittal', to: 'supports', version: 1 },
          { on: '2026-01-06', from: 'supports', to: 'supports_conditionally', version: 2 },
        ],
        sentence:
          'The United States went from “noncommittal” to “supports conditionally” by way of “supports”, on 6 January 2026.',
      },
    ]);
  });

  test.each([
    ['new', [said('RU', 'rejects', '2025-09-05')]],
    ['down', [said('RU', 'opposes', '2025-08-27'), said('RU', 'rejects', '2025-09-05')]],
    ['up', [said('RU', 'rejects', '2025-08-18'), said('RU', 'opposes', '2025-09-05')]],
    ['aside', [said('RU', 'rejects', '2025-08-18'), said('RU', 'absent', '2025-09-05')]],
    ['aside', [said('RU', 'abstains', '2025-08-18'), said('RU', 'rejects', '2025-09-05')]],
    [
      'returned',
      [
        said('RU', 'rejects', '2025-08-18'),
        said('RU', 'opposes', '2025-09-05'),
        said('RU', 'rejects', '2025-10-05'),
      ],
    ],
  ])('%s', (direction, positions) => {
    expect(between(positions)).toMatchObject([{ party: 'RU', direction }]);
  });

  test('a party that says the same again has not moved, nor one that speaks of something else', () => {
    const clause = { clause: 'reassurance-force' };
    const positions = [
      said('RU', 'rejects', '2025-08-18'),
      said('RU', 'rejects', '2025-09-05'),
      said('IT', 'rejects', '2025-09-05', { about: clause }),
    ];
    expect(between(positions)).toEqual([]);
    expect(between(positions, clause)).toMatchObject([{ party: 'IT', direction: 'new' }]);
  });
});

describe('shifts', () => {
  const days = daysBetween('2026-01-18', '2026-02-14');
  const spans = fc.tuple(days, days, days).map((drawn) => drawn.sort());

  it('lead from where support stands on the one day to where it stands on the other', () => {
    fc.assert(
      fc.property(bookFacts(), spans, (facts, [from, to]) => {
        const book = Book.of(facts);
        const opened = { ...facts.proposals[0]!, openedOn: day('2026-01-01') };
        const standing = (on: typeof from) => {
          const found = support({ proposal: PROPOSALS[0], on }, book.with({ proposals: [opened] }))!;
          return Object.fromEntries(found.parties.map(({ party, stance }) => [party, stance]));
        };
        const moved = shifts({ proposal: PROPOSALS[0], from, to }, book);
        const changed = Object.entries(standing(to)).filter(
          ([party, stance]) => stance !== (standing(from)[party] ?? null),
        );
        const told = moved.filter(({ direction }) => direction !== 'returned');
        expect(told.map(({ party, to: stance }) => [party, stance])).toEqual(changed);
        for (const { party, from: was, steps, to: is } of moved) {
          expect(was).toBe(standing(from)[party] ?? null);
          expect([was, ...steps.map((step) => step.to)]).toEqual([...steps.map((step) => step.from), is]);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });

  it('follow each other: what moved to a day and then from it is what moved in all', () => {
    fc.assert(
      fc.property(bookFacts(), spans, (facts, [first, second, last]) => {
        const book = Book.of(facts);
        const ways = (from: typeof first, to: typeof first) =>
          new Map(shifts({ proposal: PROPOSALS[0], from, to }, book).map((shift) => [shift.party, shift]));
        const [a, b, all] = [ways(first, second), ways(second, last), ways(first, last)];
        expect([...new Set([...a.keys(), ...b.keys()])].sort()).toEqual([...all.keys()]);
        for (const [party, { from, to, on, steps }] of all) {
          const [one, other] = [a.get(party), b.get(party)];
          expect((one ?? other)!.from).toBe(from);
          expect([(other ?? one)!.to, (other ?? one)!.on]).toEqual([to, on]);
          expect([...(one?.steps ?? []), ...(other?.steps ?? [])]).toEqual(steps);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });
});
