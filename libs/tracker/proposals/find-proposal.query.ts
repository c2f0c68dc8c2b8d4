import { NotThere } from '#ledger/errors.js';
import type { Reader } from '#ledger/reading/reader.js';
import { sql } from '#ledger/statement.js';
import type { Rows } from '../book/rows.js';
import { at, byAddress } from '../facts/address.query.js';

const ID = byAddress(
  'proposal.id',
  'p.reference',
  (where) => sql`SELECT p.id FROM proposal p WHERE ${where}`,
);

/** The id of the proposal at an address, for lists under it. @throws NotThere */
export async function proposalId(reader: Reader, ref: string): Promise<string> {
  const found = await reader.row<{ id: string }>(at(ID, ref), [ref]);
  if (!found) throw new NotThere('proposal');
  return found.id;
}

const REFERENCE = byAddress(
  'proposal.reference',
  'p.reference',
  (where) => sql`SELECT p.reference FROM proposal p WHERE ${where}`,
);

/** The reference of the proposal at an address, where a body names one; undefined where there is none. */
export async function referenceOf(from: Rows, ref: string): Promise<string | undefined> {
  const [found] = await from.rows<{ reference: string }>(at(REFERENCE, ref), [ref]);
  return found?.reference;
}
