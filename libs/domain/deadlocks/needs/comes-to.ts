import type { DayNumber } from '../../conditions/days/day-number.js';
import { dayOfChange, valueOfChange, valueOn, type Timeline } from '../../conditions/timelines/timeline.js';
import { ALWAYS, isFalse, isTrue, NEVER } from '../../conditions/timelines/truth.js';
import type { Wanted } from './want.js';

/**
 * Whether a timeline is, from a day on, what it should be: already or on a later day, if only time passes (true); never,
 * whatever is recorded (false); else undefined.
 */
export function comesTo(timeline: Timeline, wanted: Wanted, today: DayNumber): boolean | undefined {
  const is = wanted === 'true' ? isTrue : isFalse;
  for (let at = timeline.length - 1; at >= 0; at--) {
    if (is(valueOfChange(timeline[at]!))) return true;
    if (dayOfChange(timeline[at]!) <= today) break;
  }
  return valueOn(timeline, today) === (wanted === 'true' ? NEVER : ALWAYS) ? false : undefined;
}
