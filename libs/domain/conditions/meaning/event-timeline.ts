import type { Book } from '../book/book.js';
import type { EventFact } from '../book/facts.js';
import { BEYOND, dayNumber, FIRST_DAY, type DayNumber } from '../days/day-number.js';
import { append, type Timeline } from '../timelines/timeline.js';
import { ALWAYS, NO, UNKNOWN } from '../timelines/truth.js';
import type { EventLeaf } from '../condition.js';

/**
 * Whether an event of a type has happened: with a party, to or by that party; without, to or by any or none.
 *
 * The world is open: where no record speaks, it is unknown. From the day of the earliest occurrence on it is true for
 * good. Before that day it is false if the type's events happen once only; else it is false through the last day of
 * the latest denial. A denial that names a party denies it of that party alone, one that names none of all.
 *
 * Where a denial reaches a day on or after an occurrence, the occurrence counts: one source saw it happen, the other
 * did not, and once it happened it stays so. Both stay on record, and the contradiction is reported.
 */
export function eventTimeline({ event, party }: EventLeaf, book: Book): Timeline {
  const records = book.events.get(event) ?? [];
  const happened = firstOccurrence(records, party);
  const onceOnly = book.eventTypes.get(event)?.once === true && happened < BEYOND;
  const unknownFrom = onceOnly ? happened : Math.min(deniedUntil(records, party), happened);

  const made: number[] = [];
  if (unknownFrom > FIRST_DAY) append(made, FIRST_DAY, NO);
  if (unknownFrom < happened) append(made, unknownFrom, UNKNOWN);
  if (happened < BEYOND) append(made, happened, ALWAYS);
  return made;
}

/** The day of the earliest occurrence; `BEYOND` where there is none. */
function firstOccurrence(records: readonly EventFact[], party: string | undefined): DayNumber {
  let first = BEYOND;
  for (const record of records) {
    if (record.occurrence !== 'occurred' || (party !== undefined && record.party !== party)) continue;
    first = Math.min(first, dayNumber(record.on));
  }
  return first;
}

/** The first day to which no denial reaches. */
function deniedUntil(records: readonly EventFact[], party: string | undefined): DayNumber {
  let until = FIRST_DAY;
  for (const record of records) {
    if (record.occurrence !== 'denied' || (record.party !== null && record.party !== party)) continue;
    until = Math.max(until, dayNumber(record.on) + 1);
  }
  return until;
}
