import { NotThere } from '#ledger/errors.js';
import { sql } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at, byAddress, isId } from '../facts/address.query.js';
import type { ProposalEntity } from './proposal.entity.js';

// Not FOR UPDATE: rows that point at the proposal may still be checked against it meanwhile.
const LOCK = byAddress(
  'proposal.lock',
  'p.reference',
  (where) => sql`SELECT p.* FROM proposal p WHERE ${where} FOR NO KEY UPDATE`,
);

/**
 * Holds a proposal, and with it its chain, until the write ends: whoever else writes to it waits.
 * @throws NotThere
 */
export async function lockProposal(tx: Tx, ref: string): Promise<ProposalEntity> {
  const proposal = await tx.lockProposal<ProposalEntity>(at(LOCK, ref), ref, isId(ref));
  if (!proposal) throw new NotThere('proposal');
  return proposal;
}
