import type { ClaimCount } from '#domain/claims/claim-count.js';
import type { Day } from '#domain/days/day.js';
import type { Domain } from '#domain/vocabulary/domains.js';
import type { PledgeKind } from '#domain/vocabulary/kinds.js';
import type { Citation } from '../sources/new-source.js';
import type { Marked } from '../facts/new-fact.js';

/** A claim as it is recorded: what was said in sum, by whom and when, and who reported it. */
export interface NewClaim extends Citation, Marked {
  /** The claim in words: "26 countries committed". */
  statement: string;
  kind: PledgeKind | null;
  domain: Domain | null;
  count: ClaimCount;
  /** Code of the party that made it. */
  madeBy: string | null;
  statedOn: Day;
  /** 1 to 6 on the Admiralty scale. */
  credibility: number | null;
}
