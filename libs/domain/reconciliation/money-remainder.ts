import type { PledgeFact } from '../conditions/book/facts.js';
import { atScale, readAmount, writeAmount } from '../money/amount.js';
import { addMoney } from '../money/add-money.js';
import type { Money } from '../money/money.js';

/** What is claimed in money less what is named in the same currency, as decimal strings. */
export interface MoneyRemainder {
  readonly currency: string;
  readonly named: { readonly least: string; readonly most: string };
  /** Never below zero. */
  readonly unnamed: { readonly least: string; readonly most: string };
  /** By how much at least more is named than is claimed; zero where it need not be more. */
  readonly overNamed: string;
}

/** @param possible offers that may be of what is claimed */
export function moneyRemainder(
  claimed: Money,
  offers: readonly PledgeFact[],
  possible: readonly PledgeFact[],
): MoneyRemainder {
  const { currency, amount } = claimed;
  const sum = (pledges: readonly PledgeFact[]) =>
    addMoney(pledges.flatMap(({ money }) => (money?.currency === currency ? [money] : [])))[0]?.amount ??
    '0.00';
  const [least, most] = [sum(offers), sum([...offers, ...possible])];
  return {
    currency,
    named: { least, most },
    unnamed: { least: excess(amount, most), most: excess(amount, least) },
    overNamed: excess(least, amount),
  };
}

/** How much more one amount is than another, with two decimals or as many as either has; zero where it is not. */
function excess(amount: string, than: string): string {
  const [a, b] = [readAmount(amount), readAmount(than)];
  const scale = Math.max(2, a.scale, b.scale);
  const digits = atScale(a, scale) - atScale(b, scale);
  return writeAmount({ digits: digits > 0n ? digits : 0n, scale });
}
