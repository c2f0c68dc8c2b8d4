import type { DayNumber } from '../conditions/days/day-number.js';
import { dayOfChange, valueOfChange, type Timeline } from '../conditions/timelines/timeline.js';
import { isTrue } from '../conditions/timelines/truth.js';

/** The first day, from one through another, on which a timeline is true; undefined where there is none. */
export function firstInForce(timeline: Timeline, from: DayNumber, through: DayNumber): DayNumber | undefined {
  for (const [at, change] of timeline.entries()) {
    if (dayOfChange(change) > through) return undefined;
    const isOver = at + 1 < timeline.length && dayOfChange(timeline[at + 1]!) <= from;
    if (!isOver && isTrue(valueOfChange(change))) return Math.max(from, dayOfChange(change));
  }
  return undefined;
}
