import type { Supposition } from '../../scenarios/supposition.js';

/** How a single move breaks a circle: a party goes first, or withdraws; an event happens, a word is said, a move is made. */
export type BreakCode = 'goes_first' | 'withdraws' | 'happens' | 'says' | 'override';

/** One thing that somebody could do, whatever they have made it wait for. */
export interface BreakingMove {
  readonly code: BreakCode;
  /** Who could do it: a party code, or in words. */
  readonly by: string;
  /** As a clause, to stand after "if": "Poland goes first, and …". */
  readonly says: string;
  /** The same as a scenario, laid over the book on the asked day. */
  readonly suppose: readonly Supposition[];
}

/** Moves that break a deadlock together, and of which none can be left out. */
export interface Break {
  readonly moves: readonly BreakingMove[];
  /** The whole for people. */
  readonly sentence: string;
}
