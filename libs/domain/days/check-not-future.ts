import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';
import type { Day } from './day.js';

/**
 * Nothing can be recorded as having been so on a day that has not come. Code `in_the_future`.
 *
 * @param pointer JSON pointer to the field that holds the day, such as `/happenedOn`
 */
export function checkNotFuture(happenedOn: Day, today: Day, pointer: string): readonly Blocker[] {
  if (happenedOn <= today) return NO_BLOCKERS;
  return [{ code: 'in_the_future', message: `${happenedOn} has not come yet: today is ${today}.`, pointer }];
}
