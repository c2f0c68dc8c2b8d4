import { dayNumber, dayOf, LAST_DAY } from '../conditions/days/day-number.js';
import type { Day } from '../days/day.js';

/** A day that is looked at: D+n. */
export interface Horizon {
  /** The n of D+n. */
  readonly days: number;
  readonly on: Day;
}

/** The horizons that are looked at unless others are asked for. */
export const HORIZONS: readonly number[] = [7, 30, 90];

/** Those days, each once and in their order. Throws RangeError for one after 9999-12-31, or before D. */
export function horizonsFrom(dDay: Day, afterDays: readonly number[]): Horizon[] {
  const days = [...new Set(afterDays)].sort((a, b) => a - b);
  return days.map((count) => {
    const number = dayNumber(dDay) + count;
    if (!Number.isSafeInteger(count) || count < 0 || number > LAST_DAY)
      throw new RangeError(`D+${count} is no day that can be looked at from ${dDay}.`);
    return { days: count, on: dayOf(number) };
  });
}
