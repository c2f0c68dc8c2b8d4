import { sql } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at, byAddress } from '../facts/address.query.js';
import type { VersionEntity } from './version.entity.js';

const PRESENT_VERSION = byAddress(
  'version.present',
  'p.reference',
  (where) =>
    sql`SELECT v.* FROM proposal p JOIN version v ON v.proposal_id = p.id AND v.number = p.version WHERE ${where}`,
);

/** The version that counts now, of a proposal locked in the same transaction. */
export async function lockedVersion(tx: Tx, ref: string): Promise<VersionEntity> {
  return (await tx.row<VersionEntity>(at(PRESENT_VERSION, ref), [ref]))!;
}
