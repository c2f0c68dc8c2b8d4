import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts } from '../../../../test/cast/book-arbitraries.js';
import { day } from '../../days/day.js';
import { pledgeStatus } from '../../pledges/pledge-status.js';
import { Book } from '../book/book.js';
import type { BookFacts, PledgeFact } from '../book/facts.js';
import type { Condition } from '../condition.js';
import { dayNumber, dayOf } from '../days/day-number.js';
import { Meaning } from '../meaning/meaning.js';
import { valueOn } from '../timelines/timeline.js';
import { truthOf } from '../timelines/truth.js';
import { spanOf, spanOn, spansOf } from './pledge-history.js';

const CEASEFIRE: Condition = { event: 'ceasefire_in_force' };

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

  it('agrees with the rules on a day wherever no condition is met, ends or fails', () => {
    const plain = bookFacts().map((facts) => ({
      ...facts,
      events: [],
      pledges: facts.pledges.map((pledge) => ({
        ...pledge,
        activatedBy: pledge.activatedBy ? CEASEFIRE : null,
        endedBy: null,
        sanctions: null,
      })),
    }));
    fc.assert(
      fc.property(plain, fc.integer({ min: 0, max: 40 }), (facts, after) => {
        const meaning = new Meaning(Book.of(facts));
        const asOf = dayOf(dayNumber(day('2026-01-18')) + after);
        const pledges = facts.pledges.filter(({ pledgedOn }) => pledgedOn <= asOf);
        const found = pledges.map(({ id }) => spanOf(spanOn(meaning.pledge(id)!, dayNumber(asOf))!).code);
        expect(found).toEqual(pledges.map((pledge) => pledgeStatus(factsOn(asOf, pledge, facts), asOf).code));
      }),
      { numRuns: 500 },
    );
  });
});

function factsOn(asOf: string, pledge: PledgeFact, { proposals }: BookFacts) {
  const moves = proposals.find(({ reference }) => reference === pledge.proposal)!.moves;
  const move = moves.filter(({ happenedOn }) => happenedOn <= asOf).at(-1);
  return {
    polarity: pledge.polarity,
    latestStep: pledge.steps.filter(({ happenedOn }) => happenedOn <= asOf).at(-1)?.step ?? null,
    conditioned: pledge.activatedBy !== null,
    unconditional: pledge.unconditional,
    expiresOn: pledge.expiresOn,
    proposalStage: move?.to ?? ('draft' as const),
    proposalFinallyRejected: move?.final ?? false,
  };
}
