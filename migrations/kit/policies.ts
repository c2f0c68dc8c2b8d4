import type { QueryRunner } from 'typeorm';
import { ACCESS_CHAIN, BOOK_CHAIN } from '#ledger/entries/entry.js';
import { isThere, likely } from './likely.js';

const seen = (table: string, where: string): string => isThere(`pledgebook.${table}`, where);

/** What a row is seen together with, by the column that says so. */
const TIES: Record<string, (table: string) => string> = {
  proposal_id: (table) => seen('proposal', `seen_with.id = ${table}.proposal_id`),
  chain: (table) =>
    `(${table}.chain IN ('${BOOK_CHAIN}', '${ACCESS_CHAIN}') OR ${seen('proposal', `seen_with.id = ${table}.chain`)})`,
  bloc: (table) => seen('party', `seen_with.code = ${table}.bloc`),
  member: (table) => seen('party', `seen_with.code = ${table}.member`),
  key_id: (table) => seen('api_key', `seen_with.id = ${table}.key_id`),
  session_id: (table) => seen('session', `seen_with.id = ${table}.session_id`),
};

/** A position tells of the pledge that it is about. */
const ABOUT = `(position.pledge_id IS NULL OR ${seen('pledge', 'seen_with.id = position.pledge_id')})`;

/**
 * The policy of a table of facts, or of one without markings: of that, the rows whose others are seen, or the steward's
 * alone where there are none. The steward's case is looked at first, and for every
 * row: a query of its own, once for every table that a statement names, costs more where few rows are read.
 */
export async function alterPolicy(
  run: QueryRunner,
  table: string,
  expected: (condition: string) => string = likely,
): Promise<void> {
  const own = await conditions(run, table);
  await setPolicy(run, table, expected(own === undefined ? STEWARD : `${STEWARD} OR (${own})`));
}

/**
 * The same policy with the steward's case looked at last: a member, who reads most, is not asked about it for each row
 * that is seen.
 */
export async function alterPolicyForMembers(run: QueryRunner, table: string): Promise<void> {
  const own = await conditions(run, table);
  await setPolicy(run, table, likely(own === undefined ? STEWARD : `(${own}) OR ${STEWARD}`));
}

const STEWARD = `current_setting('pledgebook.viewer', true) = 'steward'`;

/** What has to hold of a row for anybody but the steward; undefined for a table of which they see nothing. */
async function conditions(run: QueryRunner, table: string): Promise<string | undefined> {
  const rows: { name: string }[] = await run.query(
    `SELECT attname::text AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [`pledgebook.${table}`],
  );
  const columns = rows.map(({ name }) => name);
  const ties = Object.keys(TIES).filter((column) => columns.includes(column));
  const own = [
    ...(columns.includes('marking')
      ? [`pledgebook.admits(${table}.marking, ${table}.organisation_id, ${table}.audience)`]
      : []),
    ...ties.map((column) => TIES[column]!(table)),
    ...(table === 'position' ? [ABOUT] : []),
  ];
  return own.length > 0 ? own.join(' AND ') : undefined;
}

const setPolicy = (run: QueryRunner, table: string, policy: string): Promise<unknown> =>
  run.query(`ALTER POLICY ${table}_seen ON pledgebook.${table} USING (${policy}) WITH CHECK (${policy})`);
