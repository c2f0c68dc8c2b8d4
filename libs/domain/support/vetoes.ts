import type { Names } from '../conditions/language/names.js';
import { partyWords } from '../conditions/language/party-words.js';
import type { PartyStance } from './party-stance.js';
import { requiredFor, type SupportFacts } from './required.js';
import type { SupportMove } from './support-move.js';

/** A party whose rejection alone stops a proposal. */
export interface VetoParty extends PartyStance {
  /** Why it has a veto: it is asked for its support (`required`), or whoever asks says so (`given`). */
  readonly code: 'required' | 'given';
  /** The move that it can stop. */
  readonly stops: SupportMove;
  /** Whether it rejects; unknown where it has said nothing. */
  readonly used: boolean | null;
  readonly sentence: string;
}

/**
 * The parties that can stop the moves ahead by rejecting, in the order of the moves and of their codes. The table of
 * moves gives a veto to whoever it asks for support, the pledging parties and the US; those that are given besides
 * stop the next move.
 */
export function vetoParties(
  moves: readonly SupportMove[],
  given: readonly string[],
  facts: SupportFacts,
  stanceOf: (party: string) => PartyStance,
  names: Names,
): VetoParty[] {
  return moves.flatMap((move, at) => {
    const required = requiredFor(move, facts);
    const besides = at > 0 ? [] : given.filter((party) => !required.includes(party));
    return [...required, ...new Set(besides)].sort().map((party): VetoParty => {
      const stands = stanceOf(party);
      const used = stands.stance === null ? null : stands.stance === 'rejects';
      const code = required.includes(party) ? 'required' : 'given';
      return { ...stands, code, stops: move, used, sentence: sentence(party, move, used, names) };
    });
  });
}

const DONE: Readonly<Record<SupportMove, string>> = { endorse: 'endorsed', accept: 'accepted' };

function sentence(party: string, move: SupportMove, used: boolean | null, names: Names): string {
  const who = partyWords(party, names);
  if (used === true) return `Because ${who} rejects it, it cannot be ${DONE[move]}.`;
  const silent = used === null ? ', of which no position is known,' : '';
  return `If ${who}${silent} rejects it, it cannot be ${DONE[move]}.`;
}
