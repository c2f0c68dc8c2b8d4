import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts } from '../../../test/cast/book-arbitraries.js';
import { bookWith, FORCE, unconditional, waiting } from '../../../test/cast/waiting-pledges.js';
import { Book } from '../conditions/book/book.js';
import { dayNumber, dayOf } from '../conditions/days/day-number.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { valueOn } from '../conditions/timelines/timeline.js';
import { truthOf } from '../conditions/timelines/truth.js';
import { day } from '../days/day.js';
import { suppose } from './suppose.js';
import type { Supposition } from './supposition.js';
import { whatIf } from './what-if.js';

const FIRST = day('2026-01-10');
const LAST = day('2026-06-30');
/** Among the days on which random books change. */
const MIDST = day('2026-01-28');

const ceasefireOfFebruary: Supposition = {
  event: { type: 'ceasefire_in_force', party: null, occurrence: 'occurred', on: day('2026-02-01') },
};

function supposed(book: Book, ...suppositions: Supposition[]): Book {
  const found = suppose(book, suppositions);
  if ('blockers' in found) throw new Error(found.blockers.map(({ message }) => message).join(' '));
  return found.book;
}

describe('a ceasefire from 1 February', () => {
  const dayAfter = { event: 'ceasefire_in_force', plus: 'P1D' };
  const mandate = { event: 'parliament_approved', party: 'GB' };
  const book = bookWith({
    pledges: [
      waiting('estonia', dayAfter),
      waiting('britain', { all: [dayAfter, mandate] }, { party: 'GB' }),
      unconditional('poland', { party: 'PL', kind: 'logistics', domain: null, quantity: null }),
    ],
  });

  it('brings into force on the day after what waits for nothing else', () => {
    const meaning = new Meaning(supposed(book, ceasefireOfFebruary));
    const { atFirst, timeline } = whatIf(meaning.book.pledges.values(), meaning, FIRST, LAST);
    expect(atFirst).toMatchObject({ pledges: 1, byParty: { PL: 1 } });
    expect(timeline.map(({ day, starts }) => [day, starts.map(({ pledge }) => pledge.id)])).toEqual([
      ['2026-02-02', ['estonia']],
    ]);
    expect(timeline[0]!.inForce).toMatchObject({
      pledges: 2,
      byParty: { EE: 1, PL: 1 },
      byDomain: { land: 1 },
      byUnit: { personnel: { least: 50, most: 500 } },
    });
  });

  it('leaves no trace in the book', () => {
    supposed(book, ceasefireOfFebruary);
    const meaning = new Meaning(book);
    expect(whatIf(book.pledges.values(), meaning, FIRST, LAST).timeline).toEqual([]);
  });

  it('cannot come with a move that the table does not have', () => {
    const accept: Supposition = { move: { proposal: FORCE, move: 'accept', happenedOn: day('2026-01-25') } };
    expect(suppose(book, [ceasefireOfFebruary, accept])).toMatchObject({
      blockers: [{ code: 'wrong_stage', pointer: '/suppose/1/move' }],
    });
  });
});

it('what is in force from day to day is what each pledge is on that day', () => {
  fc.assert(
    fc.property(bookFacts(), (facts) => {
      const book = Book.of(facts);
      const meaning = new Meaning(book);
      const { atFirst, timeline } = whatIf(facts.pledges, meaning, MIDST, LAST);
      expect(timeline.filter((one) => one.day <= MIDST)).toEqual([]);
      for (let on = dayNumber(MIDST); on <= dayNumber(LAST); on++) {
        const told = [...timeline].reverse().find((one) => one.day <= dayOf(on))?.inForce ?? atFirst;
        const truths = facts.pledges.map(({ id }) => truthOf(valueOn(meaning.inForce(id), on)));
        const sure = truths.filter((truth) => truth === 'true').length;
        const possible = truths.filter((truth) => truth !== 'false').length;
        expect({ on, sure: told.pledges, possible: told.possiblePledges }).toEqual({ on, sure, possible });
      }
    }),
    { numRuns: 100 },
  );
});
