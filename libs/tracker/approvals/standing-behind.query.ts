import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';

const BEHIND = statement(
  'approvals.behind',
  sql`WITH RECURSIVE behind(who) AS (
        SELECT unnest($1::text[])
        UNION SELECT them.who FROM behind b CROSS JOIN LATERAL (
          SELECT k.recorded_by FROM api_key k WHERE k.acts_as::text = b.who
          UNION ALL SELECT w.enrolled_by FROM password w WHERE w.person_id::text = b.who) them(who))
      SELECT who FROM behind`,
);

/**
 * Everybody who may have acted where the ledger names some: they themselves, whoever made a key that acts as one of them
 * or let them set a password, and so on. Whose those are is looked up with the steward's eyes.
 */
export async function standingBehind(tx: Tx, principals: readonly string[]): Promise<string[]> {
  const found = await tx.derive((all) => all.rows<{ who: string }>(BEHIND, [principals]));
  return found.map(({ who }) => who);
}
