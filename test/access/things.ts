import { factTables } from '#tracker/fact-tables.js';
import type { Lookup } from '../support/lookup.js';

/** An id that is nobody's. */
export const ABSENT = '0198f000-dead-7000-8000-000000000001';

/** So many of what was recorded first, and as many of what was recorded last. */
const SOME = 2;

/**
 * What there is in a book, to ask for by name: of every table what was recorded first and, since secrets were recorded
 * last, what is hidden; and something that is not there.
 */
export interface Things {
  /** Values of a column of a table; undefined where there is no such column. */
  of(table: string, column: string): readonly string[] | undefined;
  /** The id of one thing of each table, hidden if any is. */
  readonly each: readonly string[];
}

export async function thingsIn(lookup: Lookup): Promise<Things> {
  const found = new Map<string, readonly string[]>();
  const columns = await lookup.rows<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'pledgebook' AND data_type IN ('uuid', 'text')`,
  );
  for (const { table, column } of columns.filter((one) => factTables.includes(one.table))) {
    const rows = await lookup.rows<{ value: string }>(
      `SELECT value FROM (SELECT DISTINCT ON (t."${column}") t."${column}"::text AS value, t.id FROM "${table}" t
         WHERE t."${column}" IS NOT NULL ORDER BY t."${column}", t.id) each ORDER BY id`,
    );
    const values = rows.map(({ value }) => value);
    found.set(`${table}.${column}`, [...new Set([...values.slice(0, SOME), ...values.slice(-SOME)])]);
  }
  return {
    of: (table, column) => found.get(`${table}.${column}`),
    each: factTables.flatMap((table) => found.get(`${table}.id`)?.slice(-1) ?? []),
  };
}

/** The table of what a noun of the addresses names, such as `event-types`; undefined where there is none. */
export function tableOf(noun: string): string | undefined {
  const table = noun.replaceAll('-', '_').replace(/ies$/, 'y').replace(/s$/, '');
  const named = NAMED_OTHERWISE[noun] ?? table;
  return factTables.includes(named) ? named : undefined;
}

/** Nouns of addresses that are no plural of their table's name. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  steps: 'commitment_step',
  people: 'person',
  keys: 'api_key',
};
