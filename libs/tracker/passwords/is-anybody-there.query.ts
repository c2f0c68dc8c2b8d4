import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';

const ANYBODY = statement('people.any', sql`SELECT 1 FROM person LIMIT 1`);

/** Whether anybody was ever added to the book. */
export const isAnybodyThere = async (tx: Tx): Promise<boolean> => (await tx.row(ANYBODY)) !== undefined;
