import { addDuration } from '../days/add-duration.js';
import { BEYOND, FIRST_DAY } from '../days/day-number.js';
import type { Duration } from '../language/duration.js';
import { append, dayOfChange, valueOfChange, type Timeline } from './timeline.js';

/**
 * The same, so much later: every change comes a duration after its day. Where two changes fall on one day (28, 29, 30
 * and 31 January and a month are all 28 February), the later one counts; what falls after 9999-12-31 never comes.
 * Before the first change there is the value it had from the first day on.
 */
export function shifted(timeline: Timeline, duration: Duration): Timeline {
  if (timeline.length === 1) return timeline;
  const made: number[] = [];
  append(made, FIRST_DAY, valueOfChange(timeline[0]!));
  for (let at = 1; at < timeline.length; at++) {
    const on = addDuration(dayOfChange(timeline[at]!), duration);
    if (on < BEYOND) append(made, on, valueOfChange(timeline[at]!));
  }
  return made;
}
