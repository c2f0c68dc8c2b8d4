import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts, EVENTS, PLEDGES, pledgesWith, POSITIONS } from '../../../test/cast/book-arbitraries.js';
import { bookWith, occurred, unconditional, waiting } from '../../../test/cast/waiting-pledges.js';
import { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber, dayOf } from '../conditions/days/day-number.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { valueOn } from '../conditions/timelines/timeline.js';
import { truthOf } from '../conditions/timelines/truth.js';
import { day } from '../days/day.js';
import { compareScenarios, type Side } from './compare-scenarios.js';
import { suppose } from './suppose.js';
import type { Supposition } from './supposition.js';
import { whatIf } from './what-if.js';

const FIRST = day('2026-01-24');
const LAST = day('2026-02-20');

function side(book: Book, suppositions: readonly Supposition[]): Side {
  const supposed = suppose(book, suppositions);
  if ('blockers' in supposed) throw new Error(supposed.blockers.map(({ message }) => message).join(' '));
  const meaning = new Meaning(supposed.book);
  const pledges = [...supposed.book.pledges.values()];
  return { pledges, meaning, outcome: whatIf(pledges, meaning, FIRST, LAST) };
}

const compared = (here: Side, there: Side) => compareScenarios(here, there, FIRST, LAST);

const suppositions: fc.Arbitrary<Supposition[]> = fc
  .array(
    fc.oneof(
      EVENTS.map((event) => ({ event })),
      POSITIONS.map((position) => ({ position })),
      fc
        .constantFrom(...PLEDGES, 'p5')
        .chain((id) => pledgesWith(id, {}))
        .map((pledge) => ({ pledge })),
    ),
    { maxLength: 4 },
  )
  .map((drawn) => {
    const changed = new Set<string>();
    return drawn.filter(
      (one) => !('pledge' in one) || (!changed.has(one.pledge.id) && changed.add(one.pledge.id)),
    );
  });

const pairs = fc
  .tuple(bookFacts(), suppositions, suppositions)
  .map(([facts, ours, theirs]) => [side(Book.of(facts), ours), side(Book.of(facts), theirs)] as const);

/** The days from the first through the last. */
const DAYS = Array.from({ length: dayNumber(LAST) - dayNumber(FIRST) + 1 }, (_, i) => dayNumber(FIRST) + i);

/** Walks the days: those pledges that are in force on any of them, and the first such day. */
function walked({ pledges, meaning }: Side): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id } of pledges) {
    const first = DAYS.find((on) => truthOf(valueOn(meaning.inForce(id), on)) === 'true');
    if (first !== undefined) found.set(id, first);
  }
  return found;
}

const inForceOn = ({ pledges, meaning }: Side, on: number): PledgeFact[] =>
  pledges.filter(({ id }) => truthOf(valueOn(meaning.inForce(id), on)) === 'true');

describe('two ceasefires', () => {
  const dayAfter = { event: 'ceasefire_in_force', plus: 'P1D' };
  const book = bookWith({
    pledges: [
      waiting('estonia', dayAfter),
      waiting('britain', { all: [dayAfter, { event: 'parliament_approved', party: 'GB' }] }, { party: 'GB' }),
      unconditional('poland', { party: 'PL', quantity: null, money: { amount: '1000000', currency: 'EUR' } }),
    ],
  });
  const of = (...events: ReturnType<typeof occurred>[]) =>
    side(
      book,
      events.map((event) => ({ event })),
    );
  const early = of(occurred('ceasefire_in_force', '2026-02-01'));
  const late = of(
    occurred('ceasefire_in_force', '2026-02-11'),
    occurred('parliament_approved', '2026-01-05', 'GB'),
  );

  it('bring Estonia in sooner here, and Britain only there', () => {
    const { days, earlier, later, onlyHere, onlyThere } = compared(early, late);
    expect(earlier.map(({ pledge, here, there, days }) => [pledge.id, here, there, days])).toEqual([
      ['estonia', '2026-02-02', '2026-02-12', 10],
    ]);
    expect([later, onlyHere]).toEqual([[], []]);
    expect(onlyThere.map(({ pledge, day }) => [pledge.id, day])).toEqual([['britain', '2026-02-12']]);
    expect(days.map(({ day, here, there }) => [day, here.pledges, there.pledges])).toEqual([
      [FIRST, 1, 1],
      ['2026-02-02', 2, 1],
      ['2026-02-12', 2, 3],
    ]);
    expect(days.at(-1)!.difference).toEqual({
      pledges: -1,
      possiblePledges: 0,
      parties: -1,
      byParty: { GB: -1 },
      byKind: { troops: -1 },
      byDomain: { land: -1 },
      byUnit: { personnel: { least: -50, most: 0 } },
      money: [],
    });
  });

  it('tell a pledge that holds from the first day from one that starts later', () => {
    const pledge = waiting('poland', dayAfter, { party: 'PL', quantity: null });
    const withCondition = side(book, [{ event: occurred('ceasefire_in_force', '2026-02-01') }, { pledge }]);
    const { later, days } = compared(withCondition, early);
    expect(later.map(({ here, there, days }) => [here, there, days])).toEqual([['2026-02-02', FIRST, 9]]);
    expect(days[0]!.difference.money).toEqual([
      { currency: 'EUR', least: '-1000000.00', most: '-1000000.00' },
    ]);
  });
});

describe('any two scenarios', () => {
  it('differ in what they are each day', () => {
    fc.assert(
      fc.property(pairs, ([here, there]) => {
        const { days } = compared(here, there);
        for (const on of DAYS) {
          const told = days.filter((one) => one.day <= dayOf(on)).at(-1)!;
          const [ours, theirs] = [inForceOn(here, on), inForceOn(there, on)];
          expect([told.here.pledges, told.there.pledges]).toEqual([ours.length, theirs.length]);
          expect(told.difference.pledges).toBe(ours.length - theirs.length);
          for (const party of ['US', 'GB', 'PL']) {
            const count = (pledges: PledgeFact[]) => pledges.filter((one) => one.party === party).length;
            expect(told.difference.byParty[party] ?? 0).toBe(count(ours) - count(theirs));
          }
          const least = (pledges: PledgeFact[]) =>
            pledges.reduce((sum, { quantity }) => sum + (quantity?.min ?? 0), 0);
          expect(told.difference.byUnit.personnel?.least ?? 0).toBe(least(ours) - least(theirs));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('start their pledges on the first day that one finds by walking', () => {
    fc.assert(
      fc.property(pairs, ([here, there]) => {
        const [ours, theirs] = [walked(here), walked(there)];
        const both = [...ours].filter(([id]) => theirs.has(id));
        const { onlyHere, onlyThere, earlier, later } = compared(here, there);
        const ids = (starts: readonly { pledge: PledgeFact }[]) =>
          starts.map(({ pledge }) => pledge.id).sort();
        expect(ids(onlyHere)).toEqual([...ours.keys()].filter((id) => !theirs.has(id)).sort());
        expect(ids(onlyThere)).toEqual([...theirs.keys()].filter((id) => !ours.has(id)).sort());
        expect(ids(earlier)).toEqual(
          both
            .filter(([id, on]) => on < theirs.get(id)!)
            .map(([id]) => id)
            .sort(),
        );
        expect(ids(later)).toEqual(
          both
            .filter(([id, on]) => on > theirs.get(id)!)
            .map(([id]) => id)
            .sort(),
        );
        for (const { pledge, here, there, days } of [...earlier, ...later]) {
          const [one, other] = [ours.get(pledge.id)!, theirs.get(pledge.id)!];
          expect([here, there, days]).toEqual([dayOf(one), dayOf(other), Math.abs(one - other)]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are the other way round when they change places, and the same when they are one', () => {
    fc.assert(
      fc.property(pairs, ([here, there]) => {
        const [forth, back] = [compared(here, there), compared(there, here)];
        expect(back.onlyHere).toEqual(forth.onlyThere);
        expect(back.earlier.map(({ pledge, days }) => [pledge.id, days]).sort()).toEqual(
          forth.later.map(({ pledge, days }) => [pledge.id, days]).sort(),
        );
        expect(back.days.map(({ difference }) => difference.possiblePledges)).toEqual(
          forth.days.map(({ difference }) => 0 - difference.possiblePledges),
        );
        const { days, ...alone } = compared(here, here);
        expect(alone).toEqual({ onlyHere: [], onlyThere: [], earlier: [], later: [] });
        for (const { difference } of days) {
          const nothing = { byParty: {}, byKind: {}, byDomain: {}, byUnit: {}, money: [] };
          expect(difference).toEqual({ pledges: 0, possiblePledges: 0, parties: 0, ...nothing });
        }
      }),
      { numRuns: 60 },
    );
  });
});
