import type { Duration } from '../language/duration.js';
import { addDuration } from './add-duration.js';
import { FIRST_DAY, type DayNumber } from './day-number.js';

/** The last day from which a duration does not lead past another day; the first of all where there is none. */
export function dayBefore(number: DayNumber, duration: Duration): DayNumber {
  let low = FIRST_DAY;
  let high = number;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (addDuration(middle, duration) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
