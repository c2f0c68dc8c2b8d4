import type { Bounds } from '../counts/bounds.js';
import type { CountRange } from '../counts/count-range.js';

/** What one number is more than another, where neither is known exactly; null at an end where there is none. */
export interface Difference {
  readonly least: number | null;
  readonly most: number | null;
}

const NOTHING: Bounds = { least: 0, most: 0 };

/**
 * What is required less what is offered: the least if the requirement is at its least and every offer comes in at its
 * most, the most if the requirement is at its most and only what is sure comes in, at its least.
 */
export function differenceOf(required: CountRange, sure: Bounds, possible: Bounds = NOTHING): Difference {
  const least =
    sure.most === null || possible.most === null ? null : required.min - sure.most - possible.most;
  return { least, most: required.max === null ? null : required.max - sure.least };
}

/**
 * `met`: what is sure is all that is required, or, of a requirement without a most, its least. `short`: not even all
 * that may come in is its least. `open`: between the two. `no_quantity`: it was not said how much is required.
 */
export type Verdict = 'met' | 'short' | 'open' | 'no_quantity';

export function verdictOf(required: CountRange, sure: Bounds, possible: Bounds): Verdict {
  if (sure.least >= (required.max ?? required.min)) return 'met';
  const { least } = differenceOf(required, sure, possible);
  return least !== null && least > 0 ? 'short' : 'open';
}
