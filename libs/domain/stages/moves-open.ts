import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';
import { runChecks } from './checks/run-checks.js';
import type { Dossier } from './dossier.js';
import { finallyRejected, isFinallyRejected } from './final-rejection.js';
import { MOVES, type Move, type MoveName } from './moves.js';
import type { Need } from './need.js';
import { STAGES, type Stage } from './stage.js';

/** A way a proposal could go next, what making the move would ask for, and what stands against it now. */
export interface OpenMove {
  name: MoveName;
  to: Stage;
  needs: readonly Need[];
  blockers: readonly Blocker[];
}

const LEAVING = new Map<Stage, readonly { move: Move; unhindered: OpenMove }[]>(
  STAGES.map((stage) => [
    stage,
    MOVES.filter((move) => move.from.includes(stage)).map((move) => ({
      move,
      unhindered: Object.freeze({ name: move.name, to: move.to, needs: move.needs, blockers: NO_BLOCKERS }),
    })),
  ]),
);

/** The moves that leave the proposal's present stage, in the order of the table, each with its blockers of today. */
export function movesOf(dossier: Dossier): OpenMove[] {
  const open: OpenMove[] = [];
  for (const { move, unhindered } of LEAVING.get(dossier.stage) ?? []) {
    const blockers =
      move.unlessFinal && isFinallyRejected(dossier) ? [finallyRejected(dossier)] : runChecks(move, dossier);
    open.push(blockers.length === 0 ? unhindered : { ...unhindered, blockers });
  }
  return open;
}
