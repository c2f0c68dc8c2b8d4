import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts, PROPOSALS } from '../../../test/cast/book-arbitraries.js';
import { DayByDay } from '../../../test/cast/day-by-day.js';
import { Book } from '../conditions/book/book.js';
import type { BookFacts, PledgeFact } from '../conditions/book/facts.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import type { Difference } from './difference.js';
import { gap } from './gap.js';
import type { RequirementOn } from './requirement-on.js';

const FIRST = '2026-01-18';
const LAST = '2026-03-01';
const HORIZONS = [3, 7, 20];
const runs = { numRuns: Number(process.env['RUNS'] ?? 40) };

const needs = fc.tuple(fc.nat({ max: 300 }), fc.option(fc.nat({ max: 200 }), { freq: 3 }));
const dDays = fc.constantFrom('2026-01-20', '2026-02-01', '2026-02-08');

function asked(
  facts: BookFacts,
  [min, more]: [number, number | null],
  dDay: string,
): readonly RequirementOn[] {
  const requirement = {
    id: 'force',
    statedOn: day(FIRST),
    kind: 'troops' as const,
    domain: null,
    quantity: { min, max: more === null ? null : min + more, unit: 'personnel' as const },
    byDays: 7,
  };
  const question = {
    proposal: PROPOSALS[0],
    dDay: day(dDay),
    requirements: [requirement],
    horizons: HORIZONS,
  };
  return gap(question, new Meaning(Book.of(facts))).requirements[0]!.at;
}

const offersOf = ({ pledges }: BookFacts) =>
  pledges.filter(
    ({ proposal, polarity, kind }) => proposal === PROPOSALS[0] && polarity === 'offer' && kind === 'troops',
  );
const holds = ({ least, most }: Difference, value: number) =>
  (least === null || least <= value) && (most === null || value <= most);
const within = (inner: Difference, outer: Difference) =>
  (outer.least === null || (inner.least !== null && outer.least <= inner.least)) &&
  (outer.most === null || (inner.most !== null && inner.most <= outer.most));

describe('the gap', () => {
  it('counts as firm what walking the days finds in force, and as conditional what it leaves unknown', () => {
    fc.assert(
      fc.property(bookFacts(), dDays, (facts, dDay) => {
        const slow = new DayByDay(facts, FIRST, LAST);
        for (const { on, pledges } of asked(facts, [1, 0], dDay)) {
          const found = (truth: string) =>
            offersOf(facts)
              .filter(({ id }) => slow.pledge(id, on) === truth)
              .map(({ id }) => id);
          expect(pledges.firm).toEqual(found('true'));
          expect(pledges.conditional).toEqual(found('unknown'));
        }
      }),
      runs,
    );
  });

  it('holds what is missing however the unknown turns out, and its ends are reached', () => {
    const picks = fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 500 })), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        bookFacts(),
        needs,
        dDays,
        picks,
        fc.nat({ max: 500 }),
        (facts, need, dDay, drawn, extra) => {
          const [min, more] = need;
          for (const { pledges, gap: found } of asked(facts, need, dDay)) {
            const amount = ({ quantity }: PledgeFact, more: number) =>
              quantity!.min + Math.min(more, (quantity!.max ?? Infinity) - quantity!.min);
            const missing = (
              comesIn: (at: number) => boolean,
              some: (at: number) => number,
              needed: number,
            ) => {
              let left = min + Math.min(needed, more ?? Infinity);
              for (const [at, offer] of offersOf(facts).entries()) {
                const counts =
                  pledges.firm.includes(offer.id) || (pledges.conditional.includes(offer.id) && comesIn(at));
                if (counts) left -= amount(offer, some(at));
              }
              return left;
            };
            const any = missing(
              (at) => drawn[at]![0],
              (at) => drawn[at]![1],
              extra,
            );
            expect(holds(found!, any)).toBe(true);
            const least = missing(
              () => true,
              () => 1e6,
              0,
            );
            const most = missing(
              () => false,
              () => 0,
              1e6,
            );
            expect(found!.least ?? least).toBe(least);
            expect(found!.most ?? most).toBe(most);
          }
        },
      ),
      runs,
    );
  });

  it('never widens once an event that was unknown has happened or is denied', () => {
    const settled = fc.record({
      type: fc.constantFrom('ceasefire_in_force', 'peace_agreement_signed'),
      party: fc.constant(null),
      occurrence: fc.constantFrom('occurred' as const, 'denied' as const),
      on: fc.constantFrom(day('2026-01-25'), day('2026-02-05'), day('2026-04-01')),
    });
    fc.assert(
      fc.property(bookFacts(), needs, dDays, settled, (facts, need, dDay, event) => {
        const open = { ...facts, events: facts.events.filter(({ type }) => type !== event.type) };
        const before = asked(open, need, dDay);
        const after = asked({ ...open, events: [...open.events, event] }, need, dDay);
        for (const [at, { gap: found, verdict }] of after.entries()) {
          expect(within(found!, before[at]!.gap!)).toBe(true);
          if (before[at]!.verdict !== 'open') expect(verdict).toBe(before[at]!.verdict);
        }
      }),
      runs,
    );
  });
});
