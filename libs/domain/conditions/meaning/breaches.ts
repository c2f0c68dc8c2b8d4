import type { Book } from '../book/book.js';
import type { PledgeFact } from '../book/facts.js';
import { dayNumber, type DayNumber } from '../days/day-number.js';

const BREACH = 'ceasefire_breached';

/**
 * The days on which a breach of the ceasefire brings a sanctions pledge back, in their order: breaches by its target,
 * and those of which the record does not say by whom. None for a pledge that does not snap back.
 */
export function breachesOf({ sanctions }: PledgeFact, book: Book): readonly DayNumber[] {
  if (!sanctions?.snapsBack) return [];
  return (book.events.get(BREACH) ?? [])
    .filter(
      ({ occurrence, party }) => occurrence === 'occurred' && (party === null || party === sanctions.target),
    )
    .map(({ on }) => dayNumber(on))
    .sort((a, b) => a - b);
}
