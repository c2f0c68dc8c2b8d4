import type { Names } from '../conditions/language/names.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { Day } from '../days/day.js';
import { pledgesUnder } from '../pledges/pledges-under.js';
import { HORIZONS, horizonsFrom, type Horizon } from './horizon.js';
import { offerLines, type OfferLine, type ReadyOn } from './offer-lines.js';
import { readyPledges } from './ready-pledges.js';
import { requirementGap, type RequirementGap } from './requirement-gap.js';
import type { RequirementFact } from './requirement-on.js';

/** What is needed, of which proposal's pledges, and counted from which day. */
export interface GapQuestion {
  /** Reference of the proposal. */
  readonly proposal: string;
  /** D, such as the day on which a ceasefire is supposed to enter into force. */
  readonly dDay: Day;
  readonly requirements: readonly RequirementFact[];
  /** Days after D to look at; 7, 30 and 90 unless given. */
  readonly horizons?: readonly number[];
}

/** What the force needs against what is offered for it. */
export interface Gap {
  readonly proposal: string;
  readonly dDay: Day;
  readonly horizons: readonly Horizon[];
  /** Each requirement, in the order given, at the horizons and on the day by which it is needed. */
  readonly requirements: readonly RequirementGap[];
  /** All that is offered and refused, by kind and domain, at the horizons. */
  readonly offers: readonly OfferLine[];
}

/**
 * Requirements against offers. An offer of "50 to 250" counts from 50 to 250; one that is pending counts as conditional.
 * Requirements are not added up: the record may hold competing ones. Throws RangeError for a horizon before D, or after
 * 9999-12-31.
 *
 * @param meaning of a book that may hold suppositions, such as the ceasefire on D
 */
export function gap(question: GapQuestion, meaning: Meaning, names: Names = {}): Gap {
  const { proposal, dDay, requirements, horizons: asked = HORIZONS } = question;
  const horizons = horizonsFrom(dDay, asked);
  const pledges = pledgesUnder(proposal, meaning.book);
  const seen = new Map<number, ReadyOn>();
  const readyOn = (horizon: Horizon): ReadyOn => {
    const known = seen.get(horizon.days);
    if (known) return known;
    const found = { ...horizon, ready: readyPledges(pledges, horizon.on, meaning) };
    seen.set(horizon.days, found);
    return found;
  };
  return {
    proposal,
    dDay,
    horizons,
    requirements: requirements.map((requirement) =>
      requirementGap(requirement, horizonsFrom(dDay, [...asked, requirement.byDays]).map(readyOn), names),
    ),
    offers: offerLines(horizons.map(readyOn)),
  };
}
