import type { Dossier } from '#domain/stages/dossier.js';
import type { Stage } from '#domain/stages/stage.js';
import { sql } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at, byAddress } from '../facts/address.query.js';
import { DOSSIER, parseDossier } from './dossier.query.js';

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

/** The dossier of a proposal on a day, as the transaction that locked it sees it. */
export async function lockedDossier(tx: Tx, ref: string, day: string): Promise<Dossier | undefined> {
  const found = await tx.row<{ dossier: string }>(at(DOSSIER, ref), [ref, day]);
  return found && parseDossier(found.dossier);
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
