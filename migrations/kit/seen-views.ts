import type { QueryRunner } from 'typeorm';
import { ACCESS_CHAIN, BOOK_CHAIN } from '#ledger/entries/entry.js';
import { isThere, likely } from './likely.js';

/**
 * The condition under which one of the viewer's keys fits a keyhole of the row `alias`. What a marking means is known
 * to whoever gave out the keys (`libs/domain/markings/keys.ts`), not here. The marking is tried first: of most rows it
 * is keyhole enough, and the others need not be made. Keys are looked at for every row, which costs less than a query of
 * their own to every table that a statement names.
 */
const keyFits = (alias: string): string => `
  strpos(pledgebook.keys(), '|' || ${alias}.marking || '|') > 0
  OR pledgebook.keyholes(${alias}.marking, ${alias}.organisation_id, ${alias}.audience)
    && string_to_array(pledgebook.keys(), '|')
  OR pledgebook.names_all(pledgebook.keys(), ${alias}.marking, ${alias}.audience)`;

const EVERY_DOOR = `pledgebook.keys() = '|*|'`;
const seen = (table: string, where: string): string => isThere(`pledgebook_seen.${table}`, where);

/** What has to be seen for a row `t` to be: its proposal, and what it tells of. */
function tiesOf(table: string, columns: readonly string[]): string[] {
  const ties = [];
  if (columns.includes('proposal_id')) ties.push(seen('proposal', 'seen_with.id = t.proposal_id'));
  if (columns.includes('chain')) {
    ties.push(
      `(t.chain IN ('${BOOK_CHAIN}', '${ACCESS_CHAIN}') OR ${seen('proposal', 'seen_with.id = t.chain')})`,
    );
  }
  return [...ties, ...tellsOf(table, 't')];
}

/** Of which other rows a row tells, so that it is not seen without them. */
function tellsOf(table: string, row: string): string[] {
  if (table === 'membership') {
    return ['bloc', 'member'].map((party) => seen('party', `seen_with.code = ${row}.${party}`));
  }
  if (table === 'key_use') return [seen('api_key', `seen_with.id = ${row}.key_id`)];
  if (table === 'session_use') return [seen('session', `seen_with.id = ${row}.session_id`)];
  if (table !== 'position') return [];
  return [`(${row}.pledge_id IS NULL OR ${seen('pledge', `seen_with.id = ${row}.pledge_id`)})`];
}

async function columnsOf(run: QueryRunner, table: string): Promise<string[]> {
  const rows: { name: string }[] = await run.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'pledgebook' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/**
 * `pledgebook_seen.<table>`: the rows that the viewer has a key to, together with what they belong to and tell of. Of a
 * table without markings the rows whose others are seen; where there are none of those, nothing but for whom every door is
 * open. To be called again when a table gets a column.
 */
export async function createSeenView(run: QueryRunner, table: string): Promise<void> {
  const columns = await columnsOf(run, table);
  const own = [...(columns.includes('marking') ? [`(${keyFits('t')})`] : []), ...tiesOf(table, columns)];
  const condition = own.length > 0 ? `${EVERY_DOOR} OR (${own.join(' AND ')})` : EVERY_DOOR;
  await run.query(`
    CREATE OR REPLACE VIEW pledgebook_seen.${table} WITH (security_invoker = true) AS
    SELECT ${columns.map((column) => `t.${column}`).join(', ')} FROM pledgebook.${table} t
    WHERE ${likely(condition)}`);
  await run.query(`GRANT SELECT ON pledgebook_seen.${table} TO pledgebook_app`);
}

/**
 * Lets the views of a table's past read through keys as well: what they are made of, and each row as it was. To be
 * called after they were made (`past-views.ts`), of one table or of all that look at one another.
 */
export async function readPastThroughKeys(run: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const known = await throughSeenViews(run, `pledgebook_known.${table}`);
    const own = [`(${keyFits('r')})`, ...tellsOf(table, 'r')].join(' AND ');
    const keyed = `SELECT r.* FROM (${known}) r WHERE ${likely(`${EVERY_DOOR} OR (${own})`)}`;
    await replace(run, `pledgebook_known.${table}`, keyed);
    await replace(run, `pledgebook_as_of.${table}`, await throughSeenViews(run, `pledgebook_as_of.${table}`));
  }
}

/** Undoes it. */
export async function readPastWithoutKeys(run: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    for (const schema of ['pledgebook_known', 'pledgebook_as_of']) {
      const text = (await definition(run, `${schema}.${table}`)).replaceAll(
        'pledgebook_seen.',
        'pledgebook.',
      );
      const unkeyed = /FROM \( (SELECT[^]*)\) r\s+WHERE \(\s*CASE\s+WHEN \(\([^)]*keys/.exec(text)?.[1];
      await replace(run, `${schema}.${table}`, unkeyed ?? text);
    }
  }
}

const replace = (run: QueryRunner, view: string, select: string): Promise<unknown> =>
  run.query(`CREATE OR REPLACE VIEW ${view} WITH (security_invoker = true) AS ${select}`);

/** How a view is defined, with every name's schema. */
async function definition(run: QueryRunner, view: string): Promise<string> {
  const [{ path }] = (await run.query(`SELECT current_setting('search_path') AS path`)) as [{ path: string }];
  await run.query(`SELECT set_config('search_path', 'pg_catalog', true)`);
  const [{ text }] = (await run.query(`SELECT rtrim(pg_get_viewdef($1::regclass), ';') AS text`, [view])) as [
    { text: string },
  ];
  await run.query(`SELECT set_config('search_path', $1, true)`, [path]);
  return text;
}

/** How a view is defined, reading `pledgebook_seen` where it read the tables. Types of rows stay those of the tables. */
async function throughSeenViews(run: QueryRunner, view: string): Promise<string> {
  const rows: { name: string }[] = await run.query(
    `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'pledgebook_seen'::regnamespace AND relkind = 'v'`,
  );
  const names = rows.map(({ name }) => name).join('|');
  const text = await definition(run, view);
  return text.replace(new RegExp(`(?<!:)pledgebook\\.("?)(${names})\\1 `, 'g'), 'pledgebook_seen.$1$2$1 ');
}
