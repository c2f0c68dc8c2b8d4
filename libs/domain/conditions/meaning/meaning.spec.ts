import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts, BOOK_POOL, aboutTroops, PROPOSALS } from '../../../../test/cast/book-arbitraries.js';
import { conditionsOver } from '../../../../test/cast/condition-arbitraries.js';
import { DayByDay } from '../../../../test/cast/day-by-day.js';
import { Book } from '../book/book.js';
import { dayNumber } from '../days/day-number.js';
import { truthOf } from '../timelines/truth.js';
import { valueOn } from '../timelines/timeline.js';
import { Meaning } from './meaning.js';

const FROM = '2026-01-18';
const TO = '2026-03-28';

describe('the meaning of a book', () => {
  it('is, for every pledge and on every day, what walking the days finds', () => {
    fc.assert(
      fc.property(bookFacts(), (facts) => {
        const slow = new DayByDay(facts, FROM, TO);
        const meaning = new Meaning(Book.of(facts));
        const found = facts.pledges.map(({ id }) =>
          slow.days.map((on) => truthOf(valueOn(meaning.inForce(id), dayNumber(on)))).join(' '),
        );
        expect(found).toEqual(
          facts.pledges.map(({ id }) => slow.days.map((on) => slow.pledge(id, on)).join(' ')),
        );
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  });

  it('is the same for every tree', () => {
    const trees = conditionsOver(BOOK_POOL, { maxDepth: 4, maxNodes: 30 }).map(aboutTroops);
    fc.assert(
      fc.property(bookFacts(), trees, (facts, tree) => {
        const slow = new DayByDay(facts, FROM, TO);
        const timeline = new Meaning(Book.of(facts)).condition(tree, PROPOSALS[0]);
        const found = slow.days.map((on) => truthOf(valueOn(timeline, dayNumber(on))));
        expect(found).toEqual(slow.days.map((on) => slow.tree(tree, PROPOSALS[0], on)));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  });
});
