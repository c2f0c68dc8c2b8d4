import type { Duration } from '../language/duration.js';
import { BEYOND, dateOf, lengthOfMonth, numberOf, type DayNumber } from './day-number.js';

/**
 * The day that comes a calendar duration after another, as ISO 8601 and Temporal's `PlainDate.add` have it: first years
 * and months, where a day that the month does not have becomes its last (31 January and a month is 28 or 29 February),
 * then weeks and days. `BEYOND` where that is after 9999-12-31.
 */
export function addDuration(number: DayNumber, { years, months, weeks, days }: Duration): DayNumber {
  let moved = number;
  if (years > 0 || months > 0) {
    const { year, month, dayOfMonth } = dateOf(number);
    const monthsOn = month - 1 + months;
    const newYear = year + years + Math.floor(monthsOn / 12);
    const newMonth = (monthsOn % 12) + 1;
    moved = numberOf(newYear, newMonth, Math.min(dayOfMonth, lengthOfMonth(newYear, newMonth)));
  }
  return Math.min(moved + weeks * 7 + days, BEYOND);
}
