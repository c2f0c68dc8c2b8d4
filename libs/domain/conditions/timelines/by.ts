import type { DayNumber } from '../days/day-number.js';
import { andOf } from './operators.js';
import { append, dayOfChange, valueOfChange, valueOn, type Timeline } from './timeline.js';
import { isFalse, isTrue, NEVER, type Value } from './truth.js';

/**
 * The same, as far as it came true no later than a day. Up to that day it is what it is; after it, it holds as long as
 * it has held without a break since that day. So it is false for good once it is false on the day or later; and where
 * it is unknown on the day it stays so, until the record denies it through that day, or it is false later.
 */
export function by(timeline: Timeline, deadline: DayNumber): Timeline {
  const made: number[] = [];
  for (const change of timeline) {
    if (dayOfChange(change) >= deadline) break;
    append(made, dayOfChange(change), valueOfChange(change));
  }
  let held = valueOn(timeline, deadline);
  append(made, deadline, forGood(held));
  for (const change of timeline) {
    if (dayOfChange(change) <= deadline) continue;
    const value = valueOfChange(change);
    held = isTrue(held) ? value : andOf(held, value);
    append(made, dayOfChange(change), forGood(held));
  }
  return made;
}

const forGood = (held: Value): Value => (isFalse(held) ? NEVER : held);
