import type { Day } from './day.js';

/** A half-open stretch of days: `from` is the first in it, `to` the first after it; null where no end is known. */
export interface Span {
  from: Day;
  to: Day | null;
}

/** Whether two stretches have a day in common. */
export function overlap(a: Span, b: Span): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** Whether a day lies in the stretch. */
export function contains({ from, to }: Span, asked: Day): boolean {
  return from <= asked && (to === null || asked < to);
}
