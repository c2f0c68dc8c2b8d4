export const TRUTHS = ['true', 'false', 'unknown'] as const;

/** What a condition is worth on a day, as people read it. */
export type Truth = (typeof TRUTHS)[number];

/**
 * What a condition is worth on a day, as it is reckoned: a truth, and whether it can still change. The numbers are
 * ordered: "and" is the least, "or" the greatest. The one exception is `OPEN`.
 */
export type Value = 0 | 1 | 2 | 3 | 4 | 5;

/** False, and false on every later day whatever happens. */
export const NEVER = 0;
/** False; a later day may differ. */
export const NO = 1;
/** Not settled: a circle of pledges waits for itself. Outside the circle it reads as unknown. */
export const OPEN = 2;
/** The record does not say. */
export const UNKNOWN = 3;
/** True; a later day may differ. */
export const YES = 4;
/** True, and true on every later day whatever happens. */
export const ALWAYS = 5;

const TRUTH_OF: readonly Truth[] = ['false', 'false', 'unknown', 'unknown', 'true', 'true'];

/** The truth of a value. */
export function truthOf(value: Value): Truth {
  return TRUTH_OF[value]!;
}

/** The value of a truth of which no more is known. */
export function valueOf(truth: Truth): Value {
  return truth === 'true' ? YES : truth === 'false' ? NO : UNKNOWN;
}

export const isTrue = (value: Value): boolean => value >= YES;
export const isFalse = (value: Value): boolean => value <= NO;
