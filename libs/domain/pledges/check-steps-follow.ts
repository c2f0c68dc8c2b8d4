import type { Day } from '../days/day.js';
import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';

/**
 * A pledge is made before it is kept: the day on which it was made cannot be corrected to one after its first
 * step. Code `after_its_steps`.
 *
 * @param firstStepOn the day of the first step after the one it was logged with; null while there is none
 */
export function checkStepsFollow(pledgedOn: Day, firstStepOn: Day | null): readonly Blocker[] {
  if (firstStepOn === null || pledgedOn <= firstStepOn) return NO_BLOCKERS;
  const message = `The pledge took a step on ${firstStepOn}, so it was not made on ${pledgedOn}.`;
  return [{ code: 'after_its_steps', message, pointer: '/pledgedOn' }];
}
