import { calendarDay } from '#domain/days/calendar-day.js';
import type { Day } from '#domain/days/day.js';

const MINUTE = 60_000;

/** The only place where the API learns the time. */
export class Clock {
  private day: Day | undefined;
  private minute = NaN;

  constructor(private readonly timeZone: string) {}

  now(): Date {
    return new Date();
  }

  /** The day in the book's time zone. Worked out once a minute: days begin on whole minutes everywhere. */
  today(): Day {
    const now = this.now();
    const minute = Math.floor(now.getTime() / MINUTE);
    if (minute !== this.minute || !this.day) {
      this.day = calendarDay(now, this.timeZone);
      this.minute = minute;
    }
    return this.day;
  }
}
