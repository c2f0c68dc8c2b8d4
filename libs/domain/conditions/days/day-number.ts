import type { Day } from '../../days/day.js';

/** A day as a whole number: 0 is 0001-01-01, and each day is one more than the day before (proleptic Gregorian). */
export type DayNumber = number;

/** 0001-01-01, before which nothing is said. */
export const FIRST_DAY: DayNumber = 0;

/** 9999-12-31. */
export const LAST_DAY: DayNumber = 3_652_058;

/** The number that stands for every day after the last one: what falls there never comes. */
export const BEYOND: DayNumber = LAST_DAY + 1;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const ZERO = 48;

/** The number of a day. */
export function dayNumber(day: Day): DayNumber {
  const digit = (at: number) => day.charCodeAt(at) - ZERO;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return numberOf(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

/** The day of a number from `FIRST_DAY` to `LAST_DAY`. */
export function dayOf(number: DayNumber): Day {
  const { year, month, dayOfMonth } = dateOf(number);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}

/** The number of a date; its year may lie past 9999. */
export function numberOf(year: number, month: number, dayOfMonth: number): DayNumber {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return before * 365 + leapDays + DAYS_BEFORE_MONTH[month - 1]! + leapDay + dayOfMonth - 1;
}

/** How many days a month has. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year, month and day of the month of a number. */
export function dateOf(number: DayNumber): { year: number; month: number; dayOfMonth: number } {
  let year = Math.floor(number / 365.2425) + 1;
  while (numberOf(year, 1, 1) > number) year--;
  while (numberOf(year + 1, 1, 1) <= number) year++;
  let month = 1;
  while (month < 12 && numberOf(year, month + 1, 1) <= number) month++;
  return { year, month, dayOfMonth: number - numberOf(year, month, 1) + 1 };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
