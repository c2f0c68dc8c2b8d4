import { checkNotFuture } from '../days/check-not-future.js';
import type { Day } from '../days/day.js';
import type { Blocker } from '../rules/blocker.js';

/**
 * A party retires once, and on a day that has come: `retired_already`, `in_the_future`.
 *
 * @param retiredOn the day from which the party takes no part any more; null while it does
 */
export function checkRetirement(retiredOn: Day | null, on: Day, today: Day): Blocker[] {
  const blockers: Blocker[] = [...checkNotFuture(on, today, '/on')];
  if (retiredOn !== null) {
    blockers.push({ code: 'retired_already', message: `It has been retired since ${retiredOn}.` });
  }
  return blockers;
}
