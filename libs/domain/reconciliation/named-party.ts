import type { PledgeFact } from '../conditions/book/facts.js';

/** A party and those of its pledges that name it, by their ids. */
export interface NamedParty {
  readonly party: string;
  readonly pledges: readonly string[];
}

/** Pledges by their parties, in the order of codes. */
export function byParty(pledges: readonly PledgeFact[]): NamedParty[] {
  const found = new Map<string, string[]>();
  for (const { party, id } of pledges) found.set(party, [...(found.get(party) ?? []), id]);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([party, ids]) => ({ party, pledges: ids }));
}
