import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts } from '../../../../test/cast/book-arbitraries.js';
import { day, type Day } from '../../days/day.js';
import { Book } from '../book/book.js';
import { dayNumber, dayOf } from '../days/day-number.js';
import { explainStatus } from '../explanation/explain-status.js';
import { Meaning } from '../meaning/meaning.js';
import { tellPledge } from './tell-pledge.js';
import type { ToldSpan } from './told-span.js';

const toldOf = (spans: readonly ToldSpan[], on: Day) =>
  spans.find(({ from, to }) => from <= on && (to === null || on < to));

it('what is told of a day is what explains the pledge on that day', () => {
  fc.assert(
    fc.property(bookFacts(), (facts) => {
      const book = Book.of(facts);
      const first = dayNumber(day('2026-01-10'));
      for (const pledge of facts.pledges) {
        const spans = tellPledge(pledge, new Meaning(book));
        const meaning = new Meaning(book);
        for (let on = first; on < first + 110; on++) {
          const explained = explainStatus(pledge, dayOf(on), meaning);
          const told = toldOf(spans, dayOf(on));
          expect(told && { on, ...told, from: undefined, to: undefined }).toEqual(
            explained && {
              on,
              status: explained.status,
              code: explained.code,
              since: explained.since,
              leaves: explained.leaves.map(({ says: _says, ...leaf }) => leaf),
              missing: explained.missing.map(({ says: _says, ...leaf }) => leaf),
            },
          );
        }
      }
    }),
    { numRuns: 120 },
  );
});
