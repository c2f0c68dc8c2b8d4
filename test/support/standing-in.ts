import type { Lookup } from './lookup.js';

/** In how many rows of all tables of a database a text stands. */
export async function standingIn(lookup: Lookup, text: string): Promise<number> {
  const tables = await lookup.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  // Also as JSON has it, which writes some of it differently.
  const each = tables.map(
    ({ name }) =>
      `SELECT 1 FROM ${name} t WHERE strpos(to_jsonb(t)::text, $1) > 0 OR strpos(t::text, $1) > 0`,
  );
  return (await lookup.rows(each.join(' UNION ALL '), [text])).length;
}
