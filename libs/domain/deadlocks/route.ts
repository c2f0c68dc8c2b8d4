import type { ProposalFact } from '../conditions/book/facts.js';
import { MOVES, type Move } from '../stages/moves.js';
import { hasComeAsFarAs } from '../stages/progress.js';
import type { Stage } from '../stages/stage.js';

/**
 * The fewest moves after which a proposal has come as far as a stage, by the table of moves; none where it has already,
 * undefined where no way leads there. Of ways as short as each other it is the one that the table names first.
 */
export function movesTo(reached: Stage, { moves }: Pick<ProposalFact, 'moves'>): readonly Move[] | undefined {
  const latest = moves.at(-1);
  const isFinal = latest?.final ?? false;
  const ways = new Map<Stage, readonly Move[]>([[latest?.to ?? 'draft', []]]);
  for (const [stage, way] of ways) {
    if (hasComeAsFarAs(reached, stage)) return way;
    for (const move of MOVES) {
      if (!move.from.includes(stage) || (isFinal && move.unlessFinal) || ways.has(move.to)) continue;
      ways.set(move.to, [...way, move]);
    }
  }
  return undefined;
}
