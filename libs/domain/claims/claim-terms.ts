import type { Day } from '../days/day.js';
import type { Money } from '../money/money.js';
import type { Domain } from '../vocabulary/domains.js';
import type { PledgeKind } from '../vocabulary/kinds.js';
import type { ClaimCount } from './claim-count.js';

/** A statement about many pledges at once: how many parties, how much of what, or how much money. */
export interface ClaimTerms {
  statedOn: Day;
  kind: PledgeKind | null;
  domain: Domain | null;
  /** How many parties, or how much of what. */
  count: ClaimCount | null;
  money: Money | null;
}
