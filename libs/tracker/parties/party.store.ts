import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at, byAddress } from '../facts/address.query.js';
import type { PartyEntity } from './party.entity.js';

const ROW = byAddress('party.row', 'pa.code', (where) => sql`SELECT pa.* FROM party pa WHERE ${where}`);

/** The codes of all parties. */
export const KNOWN_CODES = statement('party.codes', sql`SELECT code AS key FROM party`);

/** A party as its row; whoever changes it holds the book's chain, so nobody else does. @throws NotThere */
export async function partyRow(tx: Tx, code: string): Promise<PartyEntity> {
  const row = await tx.row<PartyEntity>(at(ROW, code), [code]);
  if (!row) throw new NotThere('party');
  return row;
}
