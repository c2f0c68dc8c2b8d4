import type { DateLeaf } from '../condition.js';
import { dayNumber } from '../days/day-number.js';
import { turning, type Timeline } from '../timelines/timeline.js';
import { ALWAYS, NEVER, NO, YES } from '../timelines/truth.js';

/** Whether it is on or after a day, or before one. */
export function dateTimeline({ date }: DateLeaf): Timeline {
  return 'from' in date
    ? turning(NO, dayNumber(date.from), ALWAYS)
    : turning(YES, dayNumber(date.before), NEVER);
}
