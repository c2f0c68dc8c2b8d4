import type { Circle } from '#domain/deadlocks/deadlock.js';
import { movesOf } from '#domain/stages/moves-open.js';
import { nextMover } from '#domain/stages/next-mover.js';
import { parseDossier } from './dossier.query.js';

/** One proposal as its query returns it. */
export interface ProposalRead {
  readonly id: string;
  readonly reference: string;
  readonly json: string;
  readonly dossier: string;
  readonly mayBeCaught: boolean;
  readonly revision: number;
}

/** The finished JSON of a proposal: what the query made, and what the rules say of its next moves. */
export function finished({ json, dossier }: ProposalRead, circles: readonly Circle[]): string {
  const known = parseDossier(dossier, circles);
  const derived = JSON.stringify({ nextMove: nextMover(known), moves: movesOf(known) });
  return `${json.slice(0, -1)},${derived.slice(1)}`;
}
