import type { Circle } from '#domain/deadlocks/deadlock.js';
import { movesOf } from '#domain/stages/moves-open.js';
import { nextMover } from '#domain/stages/next-mover.js';
import { notTheOwner } from '#domain/stages/not-the-owner.js';
import type { Viewer } from '#ledger/viewer.js';
import type { Audience } from '#ledger/writing/entry-draft.js';
import { parseDossier } from './dossier.query.js';
import { decides } from './owner.js';

/** One proposal as its query returns it. */
export interface ProposalRead extends Audience {
  readonly id: string;
  readonly reference: string;
  readonly json: string;
  readonly dossier: string;
  readonly mayBeCaught: boolean;
  readonly revision: number;
}

/**
 * The finished JSON of a proposal: what the query made, and what the rules say of its next moves. Whoever does not decide
 * about it is told so at each of them, and beside it what stands against the move as far as they see.
 */
export function finished(read: ProposalRead, circles: readonly Circle[], viewer: Viewer): string {
  const known = parseDossier(read.dossier, circles);
  const open = movesOf(known);
  const moves = decides(viewer, read)
    ? open
    : open.map((move) => ({ ...move, blockers: [notTheOwner(read.reference), ...move.blockers] }));
  const derived = JSON.stringify({ nextMove: nextMover(known), moves });
  return `${read.json.slice(0, -1)},${derived.slice(1)}`;
}
