import { ALWAYS, NEVER, NO, OPEN, UNKNOWN, YES, type Value } from './truth.js';

/*
 * Strong Kleene logic (false < unknown < true), with two refinements: false and true may be so for good, and within a
 * circle a value may be open. What is open may still become anything, so nothing is concluded from it that one of these
 * would change: unknown or open is open, although it may turn out unknown.
 */

/** One and the other. */
export function andOf(a: Value, b: Value): Value {
  return a < b ? a : b;
}

/** One or the other. */
export function orOf(a: Value, b: Value): Value {
  if ((a === OPEN && b === UNKNOWN) || (a === UNKNOWN && b === OPEN)) return OPEN;
  return a > b ? a : b;
}

const OPPOSITES: readonly Value[] = [ALWAYS, YES, OPEN, UNKNOWN, NO, NEVER];

/** The opposite. */
export function notOf(value: Value): Value {
  return OPPOSITES[value]!;
}

/** How many operands have each value, by the value's number. */
export type Occurrences = readonly number[];

/** At least so many of the operands: the greatest value that so many of them have or exceed. */
export function atLeastOf(least: number, occurrences: Occurrences): Value {
  const open = occurrences[OPEN]!;
  const highest = exceeded(least, occurrences, open);
  if (open === 0 || highest <= NO) return highest;
  const lowest = exceeded(least, occurrences, 0);
  return lowest >= YES || lowest === highest ? lowest : OPEN;
}

/** The same, if so many of the open ones were true for good and the others false for good. */
function exceeded(least: number, occurrences: Occurrences, open: number): Value {
  let count = open;
  for (const value of [ALWAYS, YES, UNKNOWN, NO] as const) {
    count += occurrences[value]!;
    if (count >= least) return value;
  }
  return NEVER;
}
