import { randomUUID } from 'node:crypto';
import type { Lookup } from '../support/lookup.js';

/** When all of it was so and was recorded. */
const DAY = '2020-01-01';
export const INSTANT = `${DAY}T00:00:00.000000Z`;

/** What a column holds that must hold something and means nothing here, by its type. */
const FILLING: Record<string, unknown> = {
  uuid: randomUUID(),
  text: 'laid',
  integer: 1,
  bigint: 1,
  boolean: false,
  jsonb: [],
  ARRAY: [],
  date: DAY,
  'timestamp with time zone': INSTANT,
  bytea: '\\x00',
};

export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
}

/** What a row holds that means nothing here. */
export const filled = (columns: readonly Column[]): object =>
  Object.fromEntries(columns.filter(({ needed }) => needed).map(({ name, type }) => [name, FILLING[type]]));

/** Puts rows into a table that has no constraints. */
export async function insert(lookup: Lookup, table: string, rows: readonly object[]): Promise<void> {
  const seq = table === 'entry' ? `|| jsonb_build_object('seq', nextval('entry_seq_seq'))` : '';
  await lookup.rows(
    `INSERT INTO "${table}" OVERRIDING SYSTEM VALUE SELECT r.* FROM jsonb_array_elements($1::jsonb) AS laid(row)
     CROSS JOIN LATERAL jsonb_populate_record(null::"${table}", laid.row ${seq}) r`,
    [JSON.stringify(rows)],
  );
}

/** The columns of all tables. */
export const columnsOf = (lookup: Lookup): Promise<Column[]> =>
  lookup.rows<Column & Record<string, unknown>>(
    `SELECT table_name AS table, column_name AS name, data_type AS type, is_nullable = 'NO' AS needed
     FROM information_schema.columns WHERE table_schema = 'pledgebook'`,
  );

/** Takes away all that would keep rows from being laid: what is unique, what points at others, what has to hold. */
export async function dropConstraints(lookup: Lookup): Promise<void> {
  await lookup.rows(`DO $$ DECLARE it record; BEGIN
    FOR it IN SELECT conname, conrelid::regclass AS name FROM pg_constraint
      WHERE connamespace = 'pledgebook'::regnamespace AND contype IN ('f', 'c', 'x') ORDER BY contype = 'f' DESC LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', it.name, it.conname);
    END LOOP;
    FOR it IN SELECT i.indexrelid::regclass AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE c.relnamespace = 'pledgebook'::regnamespace AND i.indisunique AND NOT i.indisprimary LOOP
      EXECUTE format('DROP INDEX %s', it.name);
    END LOOP;
  END $$`);
}
