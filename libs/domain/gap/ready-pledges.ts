import type { PledgeFact } from '../conditions/book/facts.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { Day } from '../days/day.js';
import { readinessOn, type Readiness } from './readiness.js';

/** Pledges by what may be reckoned with on a day. */
export type ReadyPledges = Readonly<Record<Readiness, readonly PledgeFact[]>>;

/** Sorts pledges; those that are over, or not made yet, are left out. The lists keep their order. */
export function readyPledges(pledges: readonly PledgeFact[], on: Day, meaning: Meaning): ReadyPledges {
  const found: Record<Readiness, PledgeFact[]> = { firm: [], conditional: [], held_up: [], refused: [] };
  for (const pledge of pledges) {
    const readiness = readinessOn(on, pledge, meaning);
    if (readiness) found[readiness].push(pledge);
  }
  return found;
}

/** The codes of their parties, in order, each once. */
export function partiesOf(pledges: readonly PledgeFact[]): string[] {
  return [...new Set(pledges.map(({ party }) => party))].sort();
}
