import type { Day } from '../days/day.js';
import type { Blocker } from '../rules/blocker.js';

/** Nothing can be asked for by a day that is over on the day of asking. */
export function checkDue(by: Day, on: Day): Blocker[] {
  if (by >= on) return [];
  const message = `It is asked as of ${on}: what would have to be so by ${by} can no longer be brought about.`;
  return [{ code: 'due_before_asked', message, pointer: '/by' }];
}
