import type { Dossier } from '#domain/stages/dossier.js';
import { moveNamed } from '#domain/stages/moves-by-name.js';
import type { Stage } from '#domain/stages/stage.js';
import { sql } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at, byAddress } from '../facts/address.query.js';
import { circlesInWrite, type Judged } from '../deadlocks/circles-seen.js';
import { DOSSIER, parseDossier } from './dossier.query.js';
import type { MakeMove } from './make-move.js';

const NEXT_NUMBER = byAddress(
  'move.nextNumber',
  'p.reference',
  (where) => sql`SELECT coalesce(max(m.number), 0) + 1 AS number
    FROM move m WHERE m.proposal_id = (SELECT p.id FROM proposal p WHERE ${where})`,
);

const REPLACEMENT = byAddress(
  'move.replacement',
  'p.reference',
  (where) => sql`SELECT p.id, p.reference, p.stage FROM proposal p WHERE ${where}`,
);

interface DossierRead extends Judged {
  readonly dossier: string;
  readonly mayBeCaught: boolean;
}

/** What the rules on moves look at of a proposal on a day, as the transaction that locked it sees it. */
export const lockedDossier = (
  tx: Tx,
  ref: string,
  { happenedOn }: Pick<MakeMove, 'happenedOn'>,
): Promise<DossierRead | undefined> => tx.row<DossierRead>(at(DOSSIER, ref), [ref, happenedOn]);

/**
 * The same with the deadlocks that stand against a move. They are looked for only where the move asks for them. They go
 * through other proposals, which are not locked: a circle that is closed from there at the same moment may be missed. The
 * endorsement then stands as it would had the circle been closed a moment later, since whoever closes one is not asked
 * what it is closed around; the analysis tells it from then on.
 */
export async function wholeDossier(
  tx: Tx,
  read: DossierRead,
  { move, happenedOn }: Pick<MakeMove, 'move' | 'happenedOn'>,
): Promise<Dossier> {
  const asks = read.mayBeCaught && moveNamed(move)?.checks.includes('no_circular_conditions');
  return parseDossier(read.dossier, asks ? await circlesInWrite(tx, read, happenedOn) : []);
}

/** The number of the move to come. */
export async function nextMoveNumber(tx: Tx, ref: string): Promise<number> {
  return (await tx.row<{ number: number }>(at(NEXT_NUMBER, ref), [ref]))!.number;
}

export interface Replacement {
  id: string;
  reference: string;
  stage: Stage;
}

/** The proposal that is to replace another, if the viewer can find it. */
export async function replacement(tx: Tx, ref: string | null | undefined): Promise<Replacement | undefined> {
  return ref == null ? undefined : tx.row<Replacement>(at(REPLACEMENT, ref), [ref]);
}
