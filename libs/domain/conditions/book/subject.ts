import type { PositionFact } from './facts.js';

/** Who said something, and of what: the text under which positions are found. A pledge is known by its id alone. */
export function subjectOf({
  proposal,
  party,
  about,
}: Pick<PositionFact, 'proposal' | 'party' | 'about'>): string {
  if (about && 'pledge' in about) return `${party} pledge ${about.pledge}`;
  return about ? `${party} ${proposal} ${about.clause}` : `${party} ${proposal}`;
}
