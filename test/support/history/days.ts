import { day, type Day } from '#domain/days/day.js';

/** The day so many days later, or earlier. */
export const daysAfter = (from: Day, days: number): Day =>
  day(new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10));
