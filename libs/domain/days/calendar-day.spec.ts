import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarDay } from './calendar-day.js';

describe('the day on the wall', () => {
  test.each([
    ['2026-01-06T21:59:59.999Z', 'Europe/Kyiv', '2026-01-06'],
    ['2026-01-06T22:00:00.000Z', 'Europe/Kyiv', '2026-01-07'],
    ['2026-07-06T20:59:59.999Z', 'Europe/Kyiv', '2026-07-06'],
    ['2026-07-06T21:00:00.000Z', 'Europe/Kyiv', '2026-07-07'],
    ['2026-01-01T04:59:59.999Z', 'America/New_York', '2025-12-31'],
    ['2025-12-31T10:00:00.000Z', 'Pacific/Kiritimati', '2026-01-01'],
    ['0099-06-01T12:00:00.000Z', 'UTC', '0099-06-01'],
  ])('at %s in %s is %s', (instant, timeZone, expected) => {
    expect(calendarDay(new Date(instant), timeZone)).toBe(expected);
  });

  it('is, in UTC, what the instant begins with', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1600-01-01T00:00:00Z'),
          max: new Date('9999-12-31T23:59:59.999Z'),
          noInvalidDate: true,
        }),
        (instant) => {
          expect(calendarDay(instant, 'UTC')).toBe(instant.toISOString().slice(0, 10));
        },
      ),
    );
  });

  test.each([
    ['a time zone nobody knows', new Date(0), 'Europe/Atlantis'],
    ['an invalid instant', new Date(NaN), 'UTC'],
    ['a year before the first', new Date('-000043-03-15T12:00:00Z'), 'UTC'],
    ['a year after 9999', new Date('+010000-01-01T12:00:00Z'), 'UTC'],
  ])('is refused for %s', (_, instant, timeZone) => {
    expect(() => calendarDay(instant, timeZone)).toThrow(RangeError);
  });
});
