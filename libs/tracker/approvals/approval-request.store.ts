import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { ApprovalRequestEntity } from './approval-request.entity.js';
import { holdChain } from './subject.store.js';

const CHAIN = statement('approval.chain', sql`SELECT chain FROM approval_request WHERE id = $1::uuid`);
const ROW = statement('approval.row', sql`SELECT * FROM approval_request WHERE id = $1::uuid`);

/** A request as its row, with its chain held: whoever else approves, refuses or withdraws it waits. @throws NotThere */
export async function heldRequest(tx: Tx, id: string): Promise<ApprovalRequestEntity> {
  const found = await tx.row<{ chain: string }>(CHAIN, [id]);
  if (!found) throw new NotThere('approval request');
  await holdChain(tx, found.chain);
  return (await tx.row<ApprovalRequestEntity>(ROW, [id]))!;
}
