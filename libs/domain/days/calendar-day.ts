import { day, type Day } from './day.js';

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The day that the calendar on the wall of a time zone shows at an instant.
 * Throws RangeError for an invalid instant, a time zone nobody knows, or a year outside 0001 to 9999.
 *
 * @param timeZone an IANA name such as `Europe/Kyiv`, or `UTC`
 */
export function calendarDay(instant: Date, timeZone: string): Day {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value ?? '';
  if (part('era') !== 'AD') throw new RangeError('A day before the year 1 cannot be recorded.');
  return day(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
