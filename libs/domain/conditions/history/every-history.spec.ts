import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts } from '../../../../test/cast/book-arbitraries.js';
import { Book } from '../book/book.js';
import { dayNumber } from '../days/day-number.js';
import { Meaning } from '../meaning/meaning.js';
import { valueOn } from '../timelines/timeline.js';
import { truthOf } from '../timelines/truth.js';
import { spansOf } from './pledge-history.js';

describe('every history', () => {
  it('says in force exactly where the pledge is in force, and is false for good once it is over', () => {
    fc.assert(
      fc.property(bookFacts(), (facts) => {
        const meaning = new Meaning(Book.of(facts));
        for (const { id } of facts.pledges) {
          const history = meaning.pledge(id)!;
          const told = spansOf(history).map(({ from, status }) => {
            const truth = truthOf(valueOn(history.inForce, dayNumber(from)));
            return [status === 'in_force', truth === 'true'];
          });
          expect(told.filter(([says, is]) => says !== is)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
