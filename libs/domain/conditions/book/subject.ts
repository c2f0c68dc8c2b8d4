import type { PositionFact } from './facts.js';

/** Who said something, and of what. */
export type Subject = Pick<PositionFact, 'proposal' | 'party' | 'about'>;

/** A subject as a text. A pledge is known by its id alone. */
export function subjectOf({ proposal, party, about }: Subject): string {
  if (about && 'pledge' in about) return `${party} pledge ${about.pledge}`;
  return about ? `${party} ${proposal} ${about.clause}` : `${party} ${proposal}`;
}

/** Under what the positions on a proposal and its clauses, or those on a pledge, are found. */
export function placeOf({ proposal, about }: Pick<PositionFact, 'proposal' | 'about'>): string {
  return about && 'pledge' in about ? `pledge ${about.pledge}` : proposal;
}

/** The clause that a position is on; null for one on a proposal as a whole, or on a pledge. */
export function clauseOf({ about }: Pick<PositionFact, 'about'>): string | null {
  return about && 'clause' in about ? about.clause : null;
}
