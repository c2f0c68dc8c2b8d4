import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber } from '../conditions/days/day-number.js';
import { explained, type ExplainedLeaf } from '../conditions/explanation/explained-leaf.js';
import { missingLeaves } from '../conditions/explanation/missing-leaves.js';
import { remembering } from '../conditions/explanation/remembering.js';
import { reasonIn, spanOn } from '../conditions/history/pledge-history.js';
import type { ReasonCode } from '../conditions/history/reasons.js';
import type { Names } from '../conditions/language/names.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { Day } from '../days/day.js';

/** A pledge that waits. */
export interface Waiting {
  readonly pledge: PledgeFact;
  readonly code: ReasonCode;
}

/** A pledge that waits, for what and on whom. */
export interface Pending extends Waiting {
  /** Empty where no condition was recorded, or where nothing but time is missing. */
  readonly missing: readonly ExplainedLeaf[];
}

/** The pledges that are pending on a day. */
export function* waitingOn(pledges: Iterable<PledgeFact>, on: Day, meaning: Meaning): Iterable<Waiting> {
  const day = dayNumber(on);
  for (const pledge of pledges) {
    const span = spanOn(meaning.historyOf(pledge), day);
    if (span === undefined) continue;
    const { status, code } = reasonIn(span);
    if (status === 'pending') yield { pledge, code };
  }
}

/** The leaves that a pending pledge waits for on a day, and who controls them. */
export function pending({ pledge, code }: Waiting, on: Day, meaning: Meaning, names: Names = {}): Pending {
  const { activatedBy, proposal } = pledge;
  const missing = activatedBy
    ? missingLeaves(activatedBy, dayNumber(on), remembering(proposal, meaning))
    : [];
  return { pledge, code, missing: missing.map((seen) => explained(seen, proposal, meaning, names)) };
}

/** The pledges that are pending on a day, each with the leaves it waits for and who controls them. */
export function* pendingOn(
  pledges: Iterable<PledgeFact>,
  on: Day,
  meaning: Meaning,
  names: Names = {},
): Iterable<Pending> {
  for (const waiting of waitingOn(pledges, on, meaning)) yield pending(waiting, on, meaning, names);
}
