import type { QueryRunner } from 'typeorm';
import { isThere, likely } from './likely.js';

const BOOK_CHAIN = '00000000-0000-0000-0000-000000000000';

/** What a row is seen together with, by the column that says so. */
const TIES: Record<string, (table: string) => string> = {
  proposal_id: (table) => isThere('pledgebook.proposal', `seen_with.id = ${table}.proposal_id`),
  chain: (table) =>
    `(${table}.chain = '${BOOK_CHAIN}' OR ${isThere('pledgebook.proposal', `seen_with.id = ${table}.chain`)})`,
};

/**
 * The policy of a table of facts, or of what follows from pledges. The steward's case is looked at first, and for every
 * row: a query of its own, once for every table that a statement names, costs more where few rows are read.
 */
export async function alterPolicy(run: QueryRunner, table: string): Promise<void> {
  const rows: { name: string }[] = await run.query(
    `SELECT attname::text AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [`pledgebook.${table}`],
  );
  const columns = rows.map(({ name }) => name);
  const tie = Object.keys(TIES).find((column) => columns.includes(column));
  const admitted = `pledgebook.admits(${table}.marking, ${table}.organisation_id, ${table}.audience)`;
  const own = columns.includes('marking')
    ? [admitted, ...(tie ? [TIES[tie]!(table)] : [])].join(' AND ')
    : isThere('pledgebook.pledge', `seen_with.id = ${table}.pledge_id`);
  const seen = likely(`current_setting('pledgebook.viewer', true) = 'steward' OR (${own})`);
  await run.query(`ALTER POLICY ${table}_seen ON pledgebook.${table} USING (${seen}) WITH CHECK (${seen})`);
}
