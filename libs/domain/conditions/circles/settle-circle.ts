import { FIRST_DAY, type DayNumber } from '../days/day-number.js';
import type { PledgeHistory } from '../history/pledge-history.js';
import { append, dayOfChange, valueOfChange, type Timeline } from '../timelines/timeline.js';
import { OPEN, UNKNOWN } from '../timelines/truth.js';
import { Circle, type CircleMembers } from './circle.js';
import type { Surroundings } from './surroundings.js';

/** Days on which a circle is reckoned before it is given up; what negotiations bring about changes on far fewer. */
const MOST_DAYS = 1_000;

/**
 * What becomes of pledges that wait for each other: on every day the least that follows (Fitting's semantics). All of
 * them begin the day open; what follows from outside, from earlier days and from what is settled already is settled,
 * until nothing more follows; what then is open stays open, for these days, and is unknown to the world outside.
 *
 * Days on which nothing changes that any of them looks at are like the day before, so only the others are reckoned. A circle
 * may go round for ever (what ends a week after it begins, and begins again once it has ended): after `MOST_DAYS` of them
 * all of it is open from there on, so that four conditions do not stop the process.
 */
export function settleCircle(members: CircleMembers, around: Surroundings): Map<string, PledgeHistory> {
  const circle = new Circle(members, around);
  let today: DayNumber | undefined = FIRST_DAY;
  for (let days = 0; today !== undefined; today = circle.dayAfter(today)) {
    if (++days > MOST_DAYS) {
      circle.giveUp(today);
      break;
    }
    circle.settle(today);
  }
  const settled = members.pledges.map((pledge) => [pledge.id, circle.history(pledge)] as const);
  return new Map(settled.map(([id, { spans, inForce }]) => [id, { spans, inForce: closed(inForce) }]));
}

/** What is open, as it is seen from outside. */
function closed(timeline: Timeline): Timeline {
  const made: number[] = [];
  for (const change of timeline) {
    const value = valueOfChange(change);
    append(made, dayOfChange(change), value === OPEN ? UNKNOWN : value);
  }
  return made;
}
