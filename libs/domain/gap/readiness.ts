import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber } from '../conditions/days/day-number.js';
import { spanOf, spanOn } from '../conditions/history/pledge-history.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { valueOn } from '../conditions/timelines/timeline.js';
import { isFalse } from '../conditions/timelines/truth.js';
import type { Day } from '../days/day.js';

/**
 * What may be reckoned with on a day:
 * - `firm`: it is in force.
 * - `conditional`: it is pending, and not known not to be in force by then.
 * - `held_up`: it is pending or suspended, and not in force by then as far as is recorded or supposed: what it waits for
 *   is denied, or a stage, a stance or a date stands against it.
 * - `refused`: the party refuses it.
 */
export type Readiness = 'firm' | 'conditional' | 'held_up' | 'refused';

/** Null for a pledge that is not made by then, or that is over: withdrawn, ended or lapsed. */
export function readinessOn(on: Day, pledge: PledgeFact, meaning: Meaning): Readiness | null {
  const history = meaning.pledge(pledge.id);
  const span = history && spanOn(history, dayNumber(on));
  if (span === undefined) return null;
  switch (spanOf(span).status) {
    case 'refused':
      return 'refused';
    case 'in_force':
      return 'firm';
    case 'pending':
      return isFalse(valueOn(history!.inForce, dayNumber(on))) ? 'held_up' : 'conditional';
    case 'suspended':
      return 'held_up';
    case 'withdrawn':
    case 'ended':
    case 'lapsed':
      return null;
  }
}
