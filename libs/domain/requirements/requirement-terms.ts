import type { Day } from '../days/day.js';
import type { Quantity } from '../pledges/quantity.js';
import type { Domain } from '../vocabulary/domains.js';
import type { PledgeKind } from '../vocabulary/kinds.js';

/** What the force needs, and how soon: "200 systems of air defence by D+30". */
export interface RequirementTerms {
  statedOn: Day;
  kind: PledgeKind;
  domain: Domain | null;
  /** How much; null where it was not said. */
  quantity: Quantity | null;
  /** Days after D, the day the guarantees take effect: the n of D+n. */
  byDays: number;
}
