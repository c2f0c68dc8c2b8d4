import type { Dossier, DossierPosition } from './dossier.js';

/** The parties that offer something under the proposal, each once. Refusing makes nobody a pledging party. */
export function pledgingParties(dossier: Pick<Dossier, 'pledges'>): readonly string[] {
  const parties = new Set<string>();
  for (const pledge of dossier.pledges) if (pledge.polarity === 'offer') parties.add(pledge.party);
  return [...parties];
}

/** What a party last said of the proposal as a whole; undefined where it said nothing, which is not neutrality. */
export function positionOf(dossier: Pick<Dossier, 'positions'>, party: string): DossierPosition | undefined {
  return dossier.positions.find((position) => position.party === party);
}
