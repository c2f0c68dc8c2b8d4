import { checkCountRange } from '../counts/check-count-range.js';
import { checkNotFuture } from '../days/check-not-future.js';
import type { Day } from '../days/day.js';
import { checkMoney } from '../money/check-money.js';
import { checkDomain } from '../pledges/check-domain.js';
import type { Blocker } from '../rules/blocker.js';
import { CLAIM_UNITS } from './claim-count.js';
import type { ClaimTerms } from './claim-terms.js';

/**
 * A claim was stated on a day that has come, and claims a number: of parties, of units or of money. Unlike a
 * pledge it may speak of troops without saying in which domain.
 */
export function checkClaim({ statedOn, kind, domain, count, money }: ClaimTerms, today: Day): Blocker[] {
  const blockers = [...checkNotFuture(statedOn, today, '/statedOn')];
  if (kind && domain) blockers.push(...checkDomain(kind, domain));
  if (!count && !money) {
    const message = 'A claim says how many parties, how much of what, or how much money.';
    blockers.push({ code: 'claim_of_nothing', message });
  }
  if (count) blockers.push(...checkCountRange(count, '/count'));
  if (count && !CLAIM_UNITS.includes(count.unit)) {
    const message = `A claim counts ${CLAIM_UNITS.join(', ')}.`;
    blockers.push({ code: 'unit_unknown', message, pointer: '/count/unit' });
  }
  if (money) blockers.push(...checkMoney(money, '/money'));
  return blockers;
}
