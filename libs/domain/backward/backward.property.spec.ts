import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts } from '../../../test/cast/book-arbitraries.js';
import { firstInForceIf } from '../../../test/cast/supposed-leaves.js';
import { Book } from '../conditions/book/book.js';
import type { BookFacts } from '../conditions/book/facts.js';
import { dayNumber, dayOf } from '../conditions/days/day-number.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day, type Day } from '../days/day.js';
import { backward, type DatedLeaf, type DatedSet } from './backward.js';

const TODAY = day('2026-02-13');
const RUNS = { numRuns: Number(process.env['RUNS'] ?? 150) };
const RECORDS = ['event', 'stance', 'reached', 'inForce', 'date'] as const;
const dueDays = fc.integer({ min: 0, max: 60 }).map((later) => dayOf(dayNumber(TODAY) + later));
const moved = (on: Day, by: number) => dayOf(dayNumber(on) + by);
const dayOfLeaf = ({ latest, notThrough }: DatedLeaf) => latest ?? notThrough ?? TODAY;

/**
 * Sets that scenarios can suppose and that only lateness can spoil: not those of a circle, those that should have begun
 * in the past, nor a breach, which lifts suspensions on its own day alone.
 */
const canBeSupposed = ({ isPossible, leaves }: DatedSet) =>
  isPossible &&
  leaves.every(({ act, leaf }) => act !== 'goes_first' && !leaf.startsWith('ceasefire_breached'));

/** Whether a set leads there in time with every leaf on its day, or with one of them a day late. */
function inTime({ leaves }: DatedSet, pledge: string, facts: BookFacts, by: Day, late?: DatedLeaf): boolean {
  const placed = leaves.map((leaf) => {
    const change = leaf !== late ? 0 : leaf.notThrough ? -1 : 1;
    return { ...leaf, on: moved(dayOfLeaf(leaf), change) };
  });
  return firstInForceIf(placed, pledge, facts, TODAY, by) !== undefined;
}

const setsOf = (facts: BookFacts, by: Day) => {
  const meaning = new Meaning(Book.of(facts));
  return facts.pledges.flatMap((pledge) => {
    const { sets } = backward(pledge, { on: TODAY, by }, meaning)!;
    return sets.filter(canBeSupposed).map((set) => ({ id: pledge.id, set }));
  });
};

describe('the latest days', () => {
  it('are such that the pledge is in force in time on them', () => {
    const property = fc.property(bookFacts({ conditions: { sorts: RECORDS } }), dueDays, (facts, by) => {
      for (const { id, set } of setsOf(facts, by)) {
        expect(inTime(set, id, facts, by)).toBe(true);
        const days = set.leaves.flatMap(({ latest }) => latest ?? []);
        expect(days.filter((latest) => latest < TODAY || latest > by)).toEqual([]);
      }
    });
    fc.assert(property, RUNS);
  });

  it('are the latest: with any leaf a day later, and no end that could pass meanwhile, it is not', () => {
    let tried = 0;
    // What happens once had not happened before, so that later may be better: such types are left out.
    const books = bookFacts({ conditions: { sorts: RECORDS }, endings: false }).map((facts) => ({
      ...facts,
      eventTypes: facts.eventTypes.map((type) => ({ ...type, once: false })),
    }));
    const property = fc.property(books, dueDays, (facts, by) => {
      for (const { id, set } of setsOf(facts, by)) {
        for (const leaf of set.leaves.filter(({ act }) => act !== 'comes')) {
          tried++;
          expect([leaf, inTime(set, id, facts, by, leaf)]).toEqual([leaf, false]);
        }
      }
    });
    fc.assert(property, RUNS);
    expect(tried).toBeGreaterThan(10);
  });
});
