import type { PledgeFact } from '../conditions/book/facts.js';
import type { Bounds } from '../counts/bounds.js';
import type { Day } from '../days/day.js';
import { Totals, type MoneyBounds } from '../scenarios/totals.js';
import { DOMAINS, type Domain } from '../vocabulary/domains.js';
import { PLEDGE_KINDS, type PledgeKind } from '../vocabulary/kinds.js';
import type { Horizon } from './horizon.js';
import { partiesOf, type ReadyPledges } from './ready-pledges.js';
import type { Readiness } from './readiness.js';

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
  const sorted = horizons.map(({ days, on, ready }) => ({ days, on, ready: byLine(ready) }));
  return PLEDGE_KINDS.flatMap((kind) =>
    [...DOMAINS, null].flatMap((domain) => {
      const line = lineOf({ kind, domain });
      if (!sorted.some(({ ready }) => ready.has(line))) return [];
      return [{ kind, domain, at: sorted.map(({ days, on, ready }) => offersOn(days, on, ready.get(line))) }];
    }),
  );
}

type Line = Record<Readiness, PledgeFact[]>;

const lineOf = ({ kind, domain }: Pick<PledgeFact, 'kind' | 'domain'>) => `${kind} ${domain ?? '*'}`;
const noPledges = (): Line => ({ firm: [], conditional: [], held_up: [], refused: [] });

/** Pledges by kind and domain; the lists keep their order. */
function byLine(ready: ReadyPledges): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const readiness of ['firm', 'conditional', 'held_up', 'refused'] as const) {
    for (const pledge of ready[readiness]) {
      const line = lines.get(lineOf(pledge)) ?? noPledges();
      line[readiness].push(pledge);
      lines.set(lineOf(pledge), line);
    }
  }
  return lines;
}

function offersOn(days: number, on: Day, { firm, conditional, held_up, refused } = noPledges()): OffersOn {
  return {
    days,
    on,
    firm: together(firm),
    conditional: together(conditional),
    heldUp: together(held_up),
    refusedBy: partiesOf(refused),
  };
}

function together(pledges: readonly PledgeFact[]): Offers {
  const totals = new Totals();
  for (const pledge of pledges) totals.count(pledge, true, 1);
  const { byUnit, money } = totals.force();
  return { pledges: pledges.map(({ id }) => id), parties: partiesOf(pledges), byUnit, money };
}
