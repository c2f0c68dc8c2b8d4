import type { Blocker } from '../rules/blocker.js';
import { ADDRESSEE } from '../stages/addressee.js';
import { pledgingPartiesSupport } from '../stages/checks/pledging-parties-support.js';
import { usSupports } from '../stages/checks/us-supports.js';
import type { Dossier } from '../stages/dossier.js';
import { pledgingParties } from '../stages/pledging-parties.js';
import type { OrderedStance } from '../vocabulary/stances.js';
import type { PartyStance } from './party-stance.js';
import { LEAST_STANCE, type SupportMove } from './support-move.js';

/** What the rules on support look at. */
export type SupportFacts = Pick<Dossier, 'pledges' | 'positions' | 'presentedOn'>;

/** A party that has to support before a move. */
export interface RequiredParty extends PartyStance {
  /** The stance that is asked of it, or a more supportive one. */
  readonly atLeast: OrderedStance;
  /** What is missing of it, as the move itself would refuse it; empty where it supports. */
  readonly missing: readonly Blocker[];
}

/**
 * The parties that must support before a move, by code, with what is missing of each: for an endorsement those that
 * offer something, for an acceptance the US.
 */
export function requiredParties(
  move: SupportMove,
  facts: SupportFacts,
  stanceOf: (party: string) => PartyStance,
): RequiredParty[] {
  const missing = CHECKS[move](facts);
  return requiredFor(move, facts).map((party) => ({
    ...stanceOf(party),
    atLeast: LEAST_STANCE[move],
    missing: missing.filter((blocker) => blocker['party'] === party),
  }));
}

/** Their codes, in order. */
export function requiredFor(move: SupportMove, facts: SupportFacts): readonly string[] {
  return move === 'accept' ? [ADDRESSEE] : [...pledgingParties(facts)].sort();
}

const CHECKS: Readonly<Record<SupportMove, (facts: SupportFacts) => readonly Blocker[]>> = {
  endorse: pledgingPartiesSupport,
  accept: usSupports,
};
