import type { Bounds } from '../counts/bounds.js';
import type { Unmeasured } from '../pledges/measured.js';
import type { RequirementTerms } from '../requirements/requirement-terms.js';
import type { Difference, Verdict } from './difference.js';
import type { Horizon } from './horizon.js';

/** What the force needs, as the book knows it by its id. */
export interface RequirementFact extends Readonly<RequirementTerms> {
  readonly id: string;
}

/** An offer of what is needed that cannot be set against the number. */
export interface NotComparable {
  readonly pledge: string;
  readonly party: string;
  readonly why: Unmeasured | 'domain_not_stated';
}

/** The ids of the pledges that are set against a requirement. */
export interface SetAgainst {
  readonly firm: readonly string[];
  readonly conditional: readonly string[];
  readonly heldUp: readonly string[];
}

/** A requirement on one day. */
export interface RequirementOn extends Horizon {
  /** Whether it is needed by then. */
  readonly due: boolean;
  readonly pledges: SetAgainst;
  /** What is in force by then; null where no quantity is required. */
  readonly firm: Bounds | null;
  /** What the conditional offers add if all of them come into force; null where no quantity is required. */
  readonly conditional: Bounds | null;
  /** What is missing whatever is not known; below zero where there is more than is needed. */
  readonly gap: Difference | null;
  /** What is missing if nothing conditional comes into force. */
  readonly firmGap: Difference | null;
  readonly verdict: Verdict;
  readonly notComparable: readonly NotComparable[];
  /** Codes of the parties that refuse it, or all of its kind. */
  readonly refusedBy: readonly string[];
  readonly sentence: string;
}
