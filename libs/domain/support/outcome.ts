import type { Names } from '../conditions/language/names.js';
import type { Truth } from '../conditions/timelines/truth.js';
import { obstacles, pivotalParties, type Balance, type PivotalParty } from './pivotal.js';
import type { SupportMove } from './support-move.js';

/**
 * Whether the next move that asks for support has it, as its own checks would find today: positions count whatever the
 * version they speak of, and the US has to speak on the day of the presentation or later only once there was one.
 */
export interface Outcome extends Balance {
  readonly move: SupportMove;
  /** Whether there is support enough now: silence is no support, and no veto either. */
  readonly enough: boolean;
  /** The same, were the unknown positions known: true or false whatever they are, or unknown while it hangs on them. */
  readonly settled: Truth;
  /** Those for whom it is not enough, by code. */
  readonly obstacles: readonly string[];
  readonly pivotal: readonly PivotalParty[];
}

/** Weighs what is asked for against what was said. */
export function outcomeOf(move: SupportMove, balance: Balance, names: Names): Outcome {
  const against = obstacles(balance);
  const silent = new Set(
    [...balance.required, ...balance.vetoes]
      .filter(({ stance }) => stance === null)
      .map(({ party }) => party),
  );
  const settled = against.some((party) => !silent.has(party))
    ? 'false'
    : silent.size > 0
      ? 'unknown'
      : 'true';
  return {
    ...balance,
    move,
    enough: against.length === 0,
    settled,
    obstacles: against,
    pivotal: pivotalParties(balance, names),
  };
}
