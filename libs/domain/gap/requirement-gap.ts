import type { PledgeFact } from '../conditions/book/facts.js';
import type { Names } from '../conditions/language/names.js';
import { concerns } from '../pledges/concerns.js';
import { measured, unmeasuredIn } from '../pledges/measured.js';
import type { Quantity } from '../pledges/quantity.js';
import type { RequirementTerms } from '../requirements/requirement-terms.js';
import { differenceOf, verdictOf } from './difference.js';
import { gapSentence } from './gap-sentence.js';
import type { ReadyOn } from './offer-lines.js';
import { partiesOf } from './ready-pledges.js';
import type { NotComparable, RequirementFact, RequirementOn } from './requirement-on.js';

export interface RequirementGap {
  /** Id of the requirement. */
  readonly requirement: string;
  readonly kind: RequirementTerms['kind'];
  readonly domain: RequirementTerms['domain'];
  /** Null where it was not said how much. */
  readonly quantity: Readonly<Quantity> | null;
  readonly byDays: number;
  readonly at: readonly RequirementOn[];
}

/** Sets a requirement against what is offered of its kind and in its domain, horizon by horizon. */
export function requirementGap(
  requirement: RequirementFact,
  horizons: readonly ReadyOn[],
  names: Names,
): RequirementGap {
  const { id, kind, domain, quantity, byDays } = requirement;
  const at = horizons.map((horizon) => requirementOn(requirement, horizon, names));
  return { requirement: id, kind, domain, quantity, byDays, at };
}

function requirementOn(
  requirement: RequirementFact,
  { days, on, ready }: ReadyOn,
  names: Names,
): RequirementOn {
  const { quantity } = requirement;
  const ofIt = (pledges: readonly PledgeFact[]) => pledges.filter((pledge) => concerns(pledge, requirement));
  const [firm, conditional, heldUp] = [ofIt(ready.firm), ofIt(ready.conditional), ofIt(ready.held_up)];
  const sums = quantity && {
    firm: measured(quantity.unit, firm),
    conditional: measured(quantity.unit, conditional),
  };
  const facts = {
    days,
    on,
    due: requirement.byDays <= days,
    pledges: { firm: ids(firm), conditional: ids(conditional), heldUp: ids(heldUp) },
    firm: sums && sums.firm,
    conditional: sums && sums.conditional,
    gap: sums && differenceOf(quantity, sums.firm, sums.conditional),
    firmGap: sums && differenceOf(quantity, sums.firm),
    verdict: sums ? verdictOf(quantity, sums.firm, sums.conditional) : 'no_quantity',
    notComparable: notComparable(requirement, [...ready.firm, ...ready.conditional]),
    refusedBy: partiesOf(ready.refused.filter((pledge) => refuses(pledge, requirement))),
  } as const;
  return { ...facts, sentence: gapSentence(requirement, facts, names) };
}

const ids = (pledges: readonly PledgeFact[]) => pledges.map(({ id }) => id);

/** A refusal that names no domain refuses all of its kind. */
const refuses = (refusal: PledgeFact, requirement: RequirementFact) =>
  concerns(refusal, requirement) !== false;

function notComparable(requirement: RequirementFact, offers: readonly PledgeFact[]): NotComparable[] {
  const found: NotComparable[] = [];
  for (const offer of offers) {
    const isOfIt = concerns(offer, requirement);
    if (isOfIt === false) continue;
    const unmeasured = requirement.quantity ? unmeasuredIn(requirement.quantity.unit, offer) : undefined;
    const why = isOfIt === null ? 'domain_not_stated' : unmeasured;
    if (why) found.push({ pledge: offer.id, party: offer.party, why });
  }
  return found.sort((a, b) => (a.pledge < b.pledge ? -1 : 1));
}
