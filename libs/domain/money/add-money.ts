import { atScale, readAmount, writeAmount, type Amount } from './amount.js';
import type { Money } from './money.js';

const LEAST_SCALE = 2;

/**
 * The sum in each currency, exact, in the order of the currency codes. An amount is written with as many decimals
 * as the finest that went into it, and with two at least. Throws RangeError for an amount that is no plain decimal.
 */
export function addMoney(sums: Iterable<Money>): Money[] {
  const totals = new Map<string, Amount>();
  for (const { amount, currency } of sums) {
    const total = totals.get(currency) ?? { digits: 0n, scale: LEAST_SCALE };
    const added = readAmount(amount);
    const scale = Math.max(total.scale, added.scale);
    totals.set(currency, { digits: atScale(total, scale) + atScale(added, scale), scale });
  }
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, total]) => ({ amount: writeAmount(total), currency }));
}
