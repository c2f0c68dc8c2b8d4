import type { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber, type DayNumber } from '../conditions/days/day-number.js';

/** Whether nothing but its condition decides what becomes of a pledge from a day on: no end, no expiry, no later step. */
export function isSettledRecord(pledge: PledgeFact, on: DayNumber, book: Book): boolean {
  const { endedBy, expiresOn, sanctions, steps, pledgedOn, proposal } = pledge;
  const moves = book.proposals.get(proposal)?.moves ?? [];
  return (
    endedBy === null &&
    expiresOn === null &&
    !sanctions?.snapsBack &&
    dayNumber(pledgedOn) <= on &&
    steps.every(({ happenedOn }) => dayNumber(happenedOn) <= on) &&
    moves.every(({ happenedOn }) => dayNumber(happenedOn) <= on)
  );
}
