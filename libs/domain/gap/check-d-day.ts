import { dayNumber, dayOf, LAST_DAY } from '../conditions/days/day-number.js';
import { dayWords } from '../conditions/language/english.js';
import type { Day } from '../days/day.js';
import type { Blocker } from '../rules/blocker.js';

/** As many days after D as a requirement may give: a hundred years. */
export const FARTHEST = 36_500;

const LATEST = dayOf(LAST_DAY - FARTHEST);

/** D leaves room for every day by which something may be needed. */
export function checkDDay(dDay: Day, pointer: string): Blocker[] {
  if (dayNumber(dDay) <= dayNumber(LATEST)) return [];
  const message = `D may be ${dayWords(LATEST)} at the latest.`;
  return [{ code: 'too_late', message, pointer }];
}
