import type { Blocker } from '../rules/blocker.js';
import type { MoveName } from './moves.js';
import type { Stage } from './stage.js';

/** What to record once a move is allowed. */
export interface MoveDecision {
  move: MoveName;
  from: Stage;
  to: Stage;
  freezesVersion: boolean;
  opensVersion: boolean;
  /**
   * Whether a rejection is final. Kept with a withdrawal that follows a final rejection, so that withdrawing is no
   * way round it; null for every other move.
   */
  final: boolean | null;
  /** The blockers an override set aside: marked with the move for ever. */
  overridden: readonly Blocker[];
}
