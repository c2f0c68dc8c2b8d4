import type { Blocker } from '../rules/blocker.js';
import { isAmount, readAmount } from './amount.js';
import { CURRENCIES, minorUnitsOf } from './currencies.js';
import type { Money } from './money.js';

/**
 * A sum is a plain decimal above zero, in a currency of ISO 4217, with no more decimals than the currency has.
 *
 * @param pointer JSON pointer to the sum, such as `/money`
 */
export function checkMoney({ amount, currency }: Money, pointer: string): Blocker[] {
  const blockers: Blocker[] = [];
  const known = CURRENCIES.has(currency);
  if (!known) {
    blockers.push({
      code: 'currency_unknown',
      message: `${JSON.stringify(currency)} is no currency code of ISO 4217.`,
      pointer: `${pointer}/currency`,
    });
  }
  if (!isAmount(amount)) {
    blockers.push({
      code: 'amount_not_a_decimal',
      message: `${JSON.stringify(amount)} is no plain decimal such as 1250000.00.`,
      pointer: `${pointer}/amount`,
    });
    return blockers;
  }
  const { digits, scale } = readAmount(amount);
  if (digits === 0n) {
    blockers.push({
      code: 'amount_not_positive',
      message: 'A sum of money is above zero.',
      pointer: `${pointer}/amount`,
    });
  }
  if (known && scale > minorUnitsOf(currency)) {
    blockers.push({
      code: 'amount_too_fine',
      message: `${currency} has ${minorUnitsOf(currency)} decimals, not ${scale}.`,
      pointer: `${pointer}/amount`,
    });
  }
  return blockers;
}
