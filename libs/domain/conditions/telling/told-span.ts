import type { Day } from '../../days/day.js';
import type { PledgeStatus } from '../../pledges/pledge-status.js';
import type { ExplainedLeaf } from '../explanation/explained-leaf.js';
import type { ReasonCode } from '../history/reasons.js';

/** A leaf as it is told with a pledge: what it is worth, and on whom it depends. */
export type ToldLeaf = Omit<ExplainedLeaf, 'says'>;

/** Some days in a row on which a pledge is what it is for the same reasons. */
export interface ToldSpan {
  readonly from: Day;
  /** The first day on which it is otherwise; null where that day is not known to come. */
  readonly to: Day | null;
  readonly status: PledgeStatus;
  readonly code: ReasonCode;
  /** The day since which it has this status, for this reason. */
  readonly since: Day;
  /** The leaves that decide. */
  readonly leaves: readonly ToldLeaf[];
  /** The leaves it still waits for. */
  readonly missing: readonly ToldLeaf[];
}
