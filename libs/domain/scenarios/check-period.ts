import type { Day } from '../days/day.js';
import type { Blocker } from '../rules/blocker.js';
import { addDuration } from '../conditions/days/add-duration.js';
import { dayNumber, dayOf, LAST_DAY } from '../conditions/days/day-number.js';

const YEAR = { years: 1, months: 0, weeks: 0, days: 0 };

/** The last day that a scenario looks at where none is named: a year after the first. */
export const aYearAfter = (asOf: Day): Day => dayOf(Math.min(addDuration(dayNumber(asOf), YEAR), LAST_DAY));

/** A scenario ends on the day it begins on, or later. */
export function checkPeriod(asOf: Day, through: Day): Blocker[] {
  if (through >= asOf) return [];
  const message = `It begins on ${asOf}: it cannot end on ${through}, before that.`;
  return [{ code: 'ends_before_it_begins', message, pointer: '/through' }];
}
