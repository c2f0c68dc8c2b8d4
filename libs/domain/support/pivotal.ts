import type { Names } from '../conditions/language/names.js';
import { partyWords } from '../conditions/language/party-words.js';
import type { Stance } from '../vocabulary/stances.js';
import type { RequiredParty } from './required.js';
import type { VetoParty } from './vetoes.js';

/** A party whose position alone, with all others as they are, turns whether there is support enough. */
export interface PivotalParty {
  readonly party: string;
  readonly stance: Stance | null;
  /** Whether another position of it would bring the support about, or lose it. */
  readonly turns: 'brings' | 'loses';
  readonly sentence: string;
}

/** What stands between a proposal and the support for its next move. */
export interface Balance {
  readonly required: readonly RequiredParty[];
  /** Those that can stop that move. */
  readonly vetoes: readonly VetoParty[];
}

/** The parties for which the support is missing, by code: those it is asked of in vain, and those that use a veto. */
export function obstacles({ required, vetoes }: Balance): string[] {
  const missing = required.filter((party) => party.missing.length > 0);
  const used = vetoes.filter((party) => party.used);
  return [...new Set([...missing, ...used].map(({ party }) => party))].sort();
}

/**
 * The pivotal parties by code. While nothing is missing each that is asked for support or can stop the move is one;
 * while the only obstacle is one party, that party; and nobody alone where there are more.
 */
export function pivotalParties(balance: Balance, names: Names): PivotalParty[] {
  const stands = new Map([...balance.vetoes, ...balance.required].map((one) => [one.party, one]));
  const missing = obstacles(balance);
  if (missing.length > 1) return [];
  const turns = missing.length === 0 ? 'loses' : 'brings';
  return (missing.length === 0 ? [...stands.keys()].sort() : missing).map((party) => {
    const one = stands.get(party)!;
    const words = 'atLeast' in one ? ASKED : UNASKED;
    return { party, stance: one.stance, turns, sentence: words[turns](partyWords(party, names)) };
  });
}

type Words = Readonly<Record<PivotalParty['turns'], (who: string) => string>>;

const ASKED: Words = {
  brings: (who) => `Only the support of ${who} is missing.`,
  loses: (who) => `Without the support of ${who} it would not be enough.`,
};

const UNASKED: Words = {
  brings: (who) => `Only the rejection by ${who} stands against it.`,
  loses: (who) => `A rejection by ${who} would undo it.`,
};
