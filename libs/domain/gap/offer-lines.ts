import type { PledgeFact } from '../conditions/book/facts.js';
import type { Bounds } from '../counts/bounds.js';
import { Totals, type MoneyBounds } from '../scenarios/totals.js';
import { DOMAINS, type Domain } from '../vocabulary/domains.js';
import { PLEDGE_KINDS, type PledgeKind } from '../vocabulary/kinds.js';
import type { Horizon } from './horizon.js';
import { partiesOf, type ReadyPledges } from './ready-pledges.js';

/** Offers taken together: what they add up to if all of them are in force. */
export interface Offers {
  /** Their ids. */
  readonly pledges: readonly string[];
  /** Codes of their parties. */
  readonly parties: readonly string[];
  readonly byUnit: Readonly<Record<string, Bounds>>;
  readonly money: readonly MoneyBounds[];
}

export interface OffersOn extends Horizon {
  readonly firm: Offers;
  readonly conditional: Offers;
  readonly heldUp: Offers;
  /** Codes of the parties that refuse. */
  readonly refusedBy: readonly string[];
}

/** What is offered and refused of one kind in one domain, horizon by horizon. */
export interface OfferLine {
  readonly kind: PledgeKind;
  /** Null where it was not said, and where it means nothing. */
  readonly domain: Domain | null;
  readonly at: readonly OffersOn[];
}

export interface ReadyOn extends Horizon {
  readonly ready: ReadyPledges;
}

/** A line for each kind and domain of which there is anything on any of the horizons, in the order of the vocabulary. */
export function offerLines(horizons: readonly ReadyOn[]): OfferLine[] {
  const lines = PLEDGE_KINDS.flatMap((kind) =>
    [...DOMAINS, null].map((domain) => ({
      kind,
      domain,
      at: horizons.map((horizon) => offersOn(horizon, (one) => one.kind === kind && one.domain === domain)),
    })),
  );
  return lines.filter(({ at }) => at.some((on) => !isEmpty(on)));
}

function offersOn({ days, on, ready }: ReadyOn, isOfLine: (pledge: PledgeFact) => boolean): OffersOn {
  return {
    days,
    on,
    firm: together(ready.firm.filter(isOfLine)),
    conditional: together(ready.conditional.filter(isOfLine)),
    heldUp: together(ready.held_up.filter(isOfLine)),
    refusedBy: partiesOf(ready.refused.filter(isOfLine)),
  };
}

function together(pledges: readonly PledgeFact[]): Offers {
  const totals = new Totals();
  for (const pledge of pledges) totals.count(pledge, true, 1);
  const { byUnit, money } = totals.force();
  return { pledges: pledges.map(({ id }) => id), parties: partiesOf(pledges), byUnit, money };
}

const isEmpty = ({ firm, conditional, heldUp, refusedBy }: OffersOn) =>
  firm.pledges.length + conditional.pledges.length + heldUp.pledges.length + refusedBy.length === 0;
