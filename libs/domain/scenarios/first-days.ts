import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber, dayOf, type DayNumber } from '../conditions/days/day-number.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { dayOfChange, valueOfChange, type Timeline } from '../conditions/timelines/timeline.js';
import { isTrue } from '../conditions/timelines/truth.js';
import type { Day } from '../days/day.js';

/** A pledge that is in force on some day, and the first such day. */
export interface Start {
  readonly pledge: PledgeFact;
  readonly day: Day;
}

/** The pledges that are in force on any day from one through another, by id, each with the first such day. */
export function firstDays(
  pledges: Iterable<PledgeFact>,
  meaning: Meaning,
  asOf: Day,
  through: Day,
): ReadonlyMap<string, Start> {
  const [first, last] = [dayNumber(asOf), dayNumber(through)];
  const found = new Map<string, Start>();
  for (const pledge of pledges) {
    const on = firstTrue(meaning.inForce(pledge.id), first);
    if (on !== undefined && on <= last) found.set(pledge.id, { pledge, day: dayOf(on) });
  }
  return found;
}

/** The first day on which it is true, of those from a day on. */
function firstTrue(timeline: Timeline, from: DayNumber): DayNumber | undefined {
  for (const [at, change] of timeline.entries()) {
    const next = timeline[at + 1];
    if (next !== undefined && dayOfChange(next) <= from) continue;
    if (isTrue(valueOfChange(change))) return Math.max(dayOfChange(change), from);
  }
  return undefined;
}
