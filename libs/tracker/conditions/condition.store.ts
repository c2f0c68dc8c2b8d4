import { sql, statement } from '#ledger/statement.js';
import type { Rows } from '../book/rows.js';
import { underProposal } from '../facts/under-proposal.store.js';
import { ConditionEntity } from './condition.entity.js';

/** Conditions, to be changed. */
export const CONDITIONS = underProposal('condition', ConditionEntity);

const PLEDGES_WITH = statement(
  'condition.pledges',
  sql`SELECT id FROM pledge WHERE proposal_id = $1::uuid AND $2::uuid IN (activated_by, ended_by) ORDER BY id`,
);

/** Ids of the pledges of its proposal that a condition activates or ends. */
export async function pledgesWith(tx: Rows, proposalId: string, id: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(PLEDGES_WITH, [proposalId, id])).map((row) => row.id);
}
