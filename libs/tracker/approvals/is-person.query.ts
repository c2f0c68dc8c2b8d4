import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';

const PERSON = statement('approvals.person', sql`SELECT 1 FROM person WHERE id = $1::uuid`);

/** Whether an id that somebody acts under is a person's. */
export const isPerson = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.row(PERSON, [id])) !== undefined;
