import type { Blocker } from '../rules/blocker.js';
import { checkMoney } from '../money/check-money.js';
import { checkQuantity } from './check-quantity.js';
import type { PledgeTerms } from './pledge-terms.js';

/** An offer is measured in one way at most: in units, in money, or, for sanctions, by their own terms. */
export function checkMeasure({ kind, quantity, money }: PledgeTerms): Blocker[] {
  const blockers: Blocker[] = [];
  if (quantity) blockers.push(...checkQuantity(quantity, '/quantity'));
  if (money) blockers.push(...checkMoney(money, '/money'));
  if (quantity && money) {
    const message = 'A pledge is measured in units or in money, not in both.';
    blockers.push({ code: 'measured_twice', message, pointer: '/money' });
  }
  if (kind === 'sanctions') {
    const message = 'Sanctions are measured by their own terms, not in units or money.';
    if (quantity) blockers.push({ code: 'measured_twice', message, pointer: '/quantity' });
    if (money) blockers.push({ code: 'measured_twice', message, pointer: '/money' });
  }
  return blockers;
}
