import { NotThere } from '#ledger/errors.js';
import type { Reader } from '#ledger/reading/reader.js';
import { sql } from '#ledger/statement.js';
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
