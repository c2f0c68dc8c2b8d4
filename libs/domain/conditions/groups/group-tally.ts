import type { Book } from '../book/book.js';
import type { MembershipFact, PledgeFact } from '../book/facts.js';
import { BEYOND, dayNumber, FIRST_DAY } from '../days/day-number.js';
import { any, both } from '../timelines/combine.js';
import { append, type Timeline } from '../timelines/timeline.js';
import { NO, YES } from '../timelines/truth.js';
import { pledgesIn, type Group } from './group.js';
import { tally, type Interval } from './tally.js';

/**
 * How many members of the bloc have a pledge in the group, or how much its pledges add up to, on every day. A party
 * counts once, on the days on which it belongs to the bloc. A pledge adds what its range allows: "50 to 250" in force
 * is at least 50 and at most 250.
 *
 * @param timelineOf whether a pledge has the status that the group counts
 */
export function groupTally(
  group: Group,
  book: Book,
  timelineOf: (pledge: PledgeFact) => Timeline,
): Interval[] {
  const pledges = pledgesIn(group, book);
  if (group.bloc === undefined) {
    return tally(
      pledges.map((pledge) => ({
        timeline: timelineOf(pledge),
        min: pledge.quantity!.min,
        max: pledge.quantity!.max,
      })),
    );
  }
  const byParty = new Map<string, Timeline[]>();
  for (const pledge of pledges) {
    byParty.set(pledge.party, [...(byParty.get(pledge.party) ?? []), timelineOf(pledge)]);
  }
  const memberships = book.memberships.get(group.bloc) ?? [];
  return tally(
    [...byParty].map(([party, timelines]) => ({
      timeline: both(membershipTimeline(party, memberships), any(timelines)),
      min: 1,
      max: 1,
    })),
  );
}

/** The days on which a party belongs to a bloc. */
export function membershipTimeline(party: string, memberships: readonly MembershipFact[]): Timeline {
  const spans = memberships
    .filter(({ member }) => member === party)
    .map(({ from, to }) => ({ from: dayNumber(from), to: to === null ? BEYOND : dayNumber(to) }))
    .sort((a, b) => a.from - b.from);
  const made: number[] = [];
  append(made, FIRST_DAY, NO);
  for (const { from, to } of spans) {
    append(made, from, YES);
    if (to < BEYOND) append(made, to, NO);
  }
  return made;
}
