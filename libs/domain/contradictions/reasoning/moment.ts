import { addDuration } from '../../conditions/days/add-duration.js';
import type { DayNumber } from '../../conditions/days/day-number.js';
import type { Duration } from '../../conditions/language/duration.js';

/**
 * When something is looked at: on a day, or so much before the day that is asked about, one duration after the other:
 * `(x + 1 day) + 1 week` looks at x as it was a day before the day a week before.
 */
export type Moment = { readonly on: DayNumber } | { readonly back: readonly Duration[] };

/** The day that is asked about. */
export const NOW: Moment = { back: [] };

export const momentKey = (moment: Moment): string => JSON.stringify('on' in moment ? moment.on : moment.back);

/** The first day asked about on which a moment is no earlier than a day. */
export function firstAskedFrom(day: DayNumber, back: readonly Duration[]): DayNumber {
  return back.reduceRight((moved, duration) => addDuration(moved, duration), day);
}

/** Whether one way back surely leads no further forward than another, whatever day it starts on. */
export function isEarlier(a: readonly Duration[], b: readonly Duration[]): boolean {
  return lengthOf(a, 'least') >= lengthOf(b, 'most');
}

/** How many days some durations are at least, or at most: months have 28 to 31. */
function lengthOf(durations: readonly Duration[], which: 'least' | 'most'): number {
  const [month, year] = which === 'least' ? [28, 365] : [31, 366];
  return durations.reduce(
    (sum, { years, months, weeks, days }) => sum + years * year + months * month + weeks * 7 + days,
    0,
  );
}
