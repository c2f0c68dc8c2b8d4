import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts } from '../../../../test/cast/book-arbitraries.js';
import { day, type Day } from '../../days/day.js';
import { Book } from '../book/book.js';
import type { BookFacts } from '../book/facts.js';
import { dayNumber, dayOf } from '../days/day-number.js';
import { explainStatus } from '../explanation/explain-status.js';
import type { Names } from '../language/names.js';
import { Meaning } from '../meaning/meaning.js';
import { tellPledge } from './tell-pledge.js';
import { pledgesNamed, toldSentence } from './told-sentence.js';
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

/** The same facts with pledges that are known by ids as books have them, which texts can name. */
const withIds = (facts: BookFacts): BookFacts =>
  JSON.parse(
    JSON.stringify(facts).replaceAll(
      /"p(\d+)"/g,
      (_, number: string) => `"0198f000-0000-7000-8000-${number.padStart(12, '0')}"`,
    ),
  ) as BookFacts;

it('the sentence of what is told is the one that explains the pledge, whatever names it is told with', () => {
  const asked = new Set<string>();
  const names: Names = {
    party: (code) => `Republic of ${code}`,
    eventType: (name) => `what is called ${name}`,
    pledge: (id) => {
      asked.add(id);
      return `the pledge known as ${id}`;
    },
  };
  fc.assert(
    fc.property(bookFacts().map(withIds), (facts) => {
      const meaning = new Meaning(Book.of(facts));
      for (const pledge of facts.pledges) {
        for (const span of tellPledge(pledge, meaning)) {
          asked.clear();
          const sentence = toldSentence(span, names);
          expect(pledgesNamed(span.leaves).sort()).toEqual([...asked].sort());
          expect(sentence).toBe(explainStatus(pledge, span.from, meaning, names)!.sentence);
        }
      }
    }),
    { numRuns: 200 },
  );
});
