import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { PledgePatch } from './new-pledge.js';
import type { PledgeEntity } from './pledge.entity.js';

const SEEN = statement('pledge.seenConditions', sql`SELECT id FROM condition WHERE id = ANY($1::uuid[])`);

/**
 * The conditions that a pledge names and whoever corrects it may not see: to them it has none, and the rules on its terms
 * say what they would say then.
 */
export async function unseenConditions(
  tx: Tx,
  { activated_by, ended_by }: PledgeEntity,
): Promise<Pick<PledgePatch, 'activatedBy' | 'endedBy'>> {
  const named = [activated_by, ended_by].filter((id) => id !== null);
  if (named.length === 0 || tx.act.viewer.kind === 'steward') return {};
  const seen = new Set((await tx.rows<{ id: string }>(SEEN, [named])).map(({ id }) => id));
  return {
    ...(activated_by !== null && !seen.has(activated_by) && { activatedBy: null }),
    ...(ended_by !== null && !seen.has(ended_by) && { endedBy: null }),
  };
}
