import type { Book } from '../conditions/book/book.js';
import type { Names } from '../conditions/language/names.js';
import type { Day } from '../days/day.js';
import type { ClaimFact } from './claim-fact.js';
import type { NamedParty } from './named-party.js';
import { reckon } from './reckon.js';
import type { Reckoning } from './reckoning.js';

/** What has come of a claim since it was stated, by party code. */
export interface Since {
  readonly named: readonly string[];
  readonly noLongerNamed: readonly string[];
  readonly refused: readonly string[];
}

/** An aggregate claim, held against the pledges that are named. */
export interface Reconciliation {
  /** Id of the claim. */
  readonly claim: string;
  readonly proposal: string;
  /** On the day on which it was stated. */
  readonly then: Reckoning;
  /** On the day asked about. */
  readonly now: Reckoning;
  readonly since: Since;
}

/**
 * "26 claimed": n named, r refused, the rest unnamed. Undefined on a day before the claim was stated.
 *
 * @param on the day asked about, such as today
 * @param coalition code of the bloc whose members may have been meant, to tell which of them said neither
 */
export function reconcile(
  claim: ClaimFact,
  on: Day,
  book: Book,
  { coalition, names = {} }: { coalition?: string; names?: Names } = {},
): Reconciliation | undefined {
  if (on < claim.statedOn) return undefined;
  const then = reckon(claim, claim.statedOn, coalition, book, names);
  const now = reckon(claim, on, coalition, book, names);
  return {
    claim: claim.id,
    proposal: claim.proposal,
    then,
    now,
    since: {
      named: added(then.named, now.named),
      noLongerNamed: added(now.named, then.named),
      refused: added(then.refused, now.refused),
    },
  };
}

/** The parties of the second that are not in the first. */
function added(before: readonly NamedParty[], after: readonly NamedParty[]): string[] {
  const known = new Set(before.map(({ party }) => party));
  return after.map(({ party }) => party).filter((party) => !known.has(party));
}
