import { MOVES } from './moves.js';
import type { Stage } from './stage.js';

/**
 * The stages that a proposal can still come to from one, by any number of moves, that one not among them unless a way
 * leads back to it. From a final rejection, and a withdrawal after it, no way leads back into the negotiation.
 */
export function stagesAhead(from: Stage, final: boolean): ReadonlySet<Stage> {
  const ahead = new Set<Stage>();
  const next = [from];
  for (let stage = next.pop(); stage; stage = next.pop()) {
    for (const move of MOVES) {
      if (!move.from.includes(stage) || (final && move.unlessFinal) || ahead.has(move.to)) continue;
      ahead.add(move.to);
      next.push(move.to);
    }
  }
  return ahead;
}
