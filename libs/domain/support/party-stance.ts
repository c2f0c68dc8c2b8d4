import type { PositionFact } from '../conditions/book/facts.js';
import type { Day } from '../days/day.js';
import type { Stance } from '../vocabulary/stances.js';

/** Where a party stands. One that has said nothing is unknown, never neutral: all of it is null. */
export interface PartyStance {
  readonly party: string;
  readonly stance: Stance | null;
  readonly statedOn: Day | null;
  /** Number of the version that it spoke of. */
  readonly version: number | null;
  /** Whether that version is older than the one that is on the table. The position counts all the same. */
  readonly stale: boolean;
}

/** @param version the one on the table */
export function partyStance(party: string, latest: PositionFact | undefined, version: number): PartyStance {
  if (!latest) return { party, stance: null, statedOn: null, version: null, stale: false };
  const { stance, statedOn } = latest;
  return { party, stance, statedOn, version: latest.version, stale: latest.version < version };
}
