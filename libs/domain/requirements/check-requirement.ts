import { checkNotFuture } from '../days/check-not-future.js';
import type { Day } from '../days/day.js';
import { checkDomain } from '../pledges/check-domain.js';
import { checkQuantity } from '../pledges/check-quantity.js';
import type { Blocker } from '../rules/blocker.js';
import type { RequirementTerms } from './requirement-terms.js';

/** A requirement was stated on a day that has come, for something in its domain and, if it says so, for a quantity of it, by D or later. */
export function checkRequirement(requirement: RequirementTerms, today: Day): Blocker[] {
  const { statedOn, kind, domain, quantity, byDays } = requirement;
  const blockers = [
    ...checkNotFuture(statedOn, today, '/statedOn'),
    ...checkDomain(kind, domain),
    ...(quantity ? checkQuantity(quantity, '/quantity') : []),
  ];
  if (!Number.isSafeInteger(byDays) || byDays < 0) {
    const message = `${byDays} is no number of days after D: it is a whole number from 0 up.`;
    blockers.push({ code: 'not_a_count', message, pointer: '/byDays' });
  }
  return blockers;
}
