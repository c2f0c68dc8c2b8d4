import type { PledgeFact } from '../conditions/book/facts.js';
import { unmeasuredIn, type Unmeasured } from '../pledges/measured.js';
import type { ClaimFact } from './claim-fact.js';

/** An offer of what is claimed that adds nothing to the number. */
export interface NotCounted {
  readonly pledge: string;
  readonly party: string;
  readonly why: Unmeasured | 'other_currency' | 'not_in_money';
}

/** Those that add to neither the number of units nor the sum of money that is claimed, in the order of ids. */
export function notCounted({ count, money }: ClaimFact, offers: readonly PledgeFact[]): NotCounted[] {
  const unit = count && count.unit !== 'parties' ? count.unit : null;
  const found = offers.flatMap((offer): NotCounted[] => {
    const notInUnits = unit ? unmeasuredIn(unit, offer) : undefined;
    const notInMoney = money ? outsideOf(money.currency, offer) : undefined;
    const isCounted = (unit && !notInUnits) || (money && !notInMoney);
    const why = isCounted ? undefined : (notInUnits ?? notInMoney);
    return why ? [{ pledge: offer.id, party: offer.party, why }] : [];
  });
  return found.sort((a, b) => (a.pledge < b.pledge ? -1 : 1));
}

function outsideOf(currency: string, { money }: PledgeFact): NotCounted['why'] | undefined {
  if (!money) return 'not_in_money';
  return money.currency === currency ? undefined : 'other_currency';
}
