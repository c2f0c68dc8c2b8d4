import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { APP_ROLE, appUrl } from '#ledger/app-role.js';
import { derivedTables, factTables } from '#tracker/fact-tables.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { acting, Book } from '../support/book.js';
import { everyWrite } from './every-write.js';

let book: Book;
let app: pg.Client;

beforeAll(async () => {
  book = await Book.open();
  await book.get(PartiesService).seedStates(acting());
  await book.get(EventTypesService).seed(acting());
  for (const [, write] of everyWrite(book)) await write();
  app = new pg.Client({ connectionString: appUrl(book.url), options: '-c search_path=pledgebook' });
  await app.connect();
  await app.query(`SELECT set_config('pledgebook.viewer', 'steward', false)`);
});

afterAll(async () => {
  await app?.end();
  await book.close();
});

/** The SQLSTATE that the application's role gets for a statement; undefined when it is let do it. */
const refusal = (statement: string): Promise<string | undefined> =>
  app.query(statement).then(
    () => undefined,
    (error: { code: string }) => error.code,
  );

const DENIED = '42501';

describe('the role that the application connects with', () => {
  test('may read and append entries, and change none', async () => {
    expect(await refusal('SELECT 1 FROM entry')).toBeUndefined();
    expect(await refusal(`UPDATE entry SET action = 'pledge.forgotten'`)).toBe(DENIED);
    expect(await refusal(`UPDATE entry SET change = '{}' WHERE position = 1`)).toBe(DENIED);
    expect(await refusal('UPDATE entry SET happened_on = NULL, source_id = NULL')).toBe(DENIED);
    expect(await refusal('DELETE FROM entry')).toBe(DENIED);
    expect(await refusal('TRUNCATE entry')).toBe(DENIED);
    const again = 'INSERT INTO entry OVERRIDING SYSTEM VALUE SELECT * FROM entry';
    expect(await refusal(`${again} ON CONFLICT (seq) DO UPDATE SET hash = ''`)).toBe(DENIED);
    const merge = 'MERGE INTO entry e USING entry o ON e.seq = o.seq';
    expect(await refusal(`${merge} WHEN MATCHED THEN DELETE`)).toBe(DENIED);
  });

  test.each(factTables)('may not delete from %s, nor empty it', async (table) => {
    expect(await refusal(`SELECT 1 FROM ${table}`)).toBeUndefined();
    // Of what can be purged the rows are looked at, one by one.
    expect(await book.lookup.count(table)).toBeGreaterThan(0);
    expect(await refusal(`DELETE FROM ${table}`)).toBe(DENIED);
    expect(await refusal(`TRUNCATE ${table} CASCADE`)).toBe(DENIED);
  });

  test('may not change how the book is kept', async () => {
    expect(await refusal('ALTER TABLE entry DISABLE ROW LEVEL SECURITY')).toBe(DENIED);
    expect(await refusal('CREATE TABLE shadow (id int)')).toBe(DENIED);
    expect(await refusal('DROP TABLE entry')).toBe(DENIED);
    expect(await refusal('CREATE POLICY all_of_it ON pledge USING (true)')).toBe(DENIED);
    expect(await refusal(`SET ROLE ${new URL(book.url).username}`)).toBe(DENIED);
    expect(await refusal('SET session_replication_role = replica')).toBe(DENIED);
  });

  test('is no superuser, passes no row-level security, and owns nothing', async () => {
    const [role] = await book.lookup.rows(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication FROM pg_roles WHERE rolname = $1`,
      [APP_ROLE],
    );
    expect(Object.values(role!)).toEqual([false, false, false, false, false]);
    const owned = await book.lookup.rows<{ what: string }>(
      `WITH app AS (SELECT oid FROM pg_roles WHERE rolname = $1)
       SELECT relname AS what FROM pg_class, app WHERE relowner = oid_of(app)
       UNION ALL SELECT nspname FROM pg_namespace, app WHERE nspowner = oid_of(app)
       UNION ALL SELECT proname FROM pg_proc, app WHERE proowner = oid_of(app)
       UNION ALL SELECT typname FROM pg_type, app WHERE typowner = oid_of(app)
       UNION ALL SELECT datname FROM pg_database, app WHERE datdba = oid_of(app)`.replaceAll(
        'oid_of(app)',
        'app.oid',
      ),
      [APP_ROLE],
    );
    expect(owned).toEqual([]);
    const memberOf = await book.lookup.rows(
      `SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = $1`,
      [APP_ROLE],
    );
    expect(memberOf).toEqual([]);
  });
});

describe('every table that holds facts', () => {
  test('has row-level security on, and forced on its owner too', async () => {
    const tables = await book.lookup.rows<{
      name: string;
      enabled: boolean;
      forced: boolean;
      policies: number;
    }>(
      `SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
         (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('marking', 'pledge_id')
       WHERE NOT (c.relname IN ('commitment_step', 'position') AND a.attname = 'pledge_id') AND c.relkind IN ('r', 'p') AND c.relnamespace = 'pledgebook'::regnamespace ORDER BY 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual([...factTables, ...derivedTables, 'entry'].sort());
    for (const table of tables) expect(table).toMatchObject({ enabled: true, forced: true, policies: 1 });
  });

  test('is shown as the past by views that see with the eyes of whoever asks', async () => {
    const views = await book.lookup.rows<{ name: string; options: string[] | null }>(
      `SELECT c.oid::regclass::text AS name, c.reloptions AS options FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm') AND n.nspname LIKE 'pledgebook%'`,
    );
    // Each table through keys, as known, as of a day, and both; entries, uses of keys and sessions, passwords and what is kept of pledges through
    // keys; and what is told of pledges, from what was known or from what is seen.
    expect(views).toHaveLength(4 * factTables.length + 4 + derivedTables.length + 2);
    for (const view of views) expect(view.options).toEqual(['security_invoker=true']);
  });

  test('no function lends the application the rights of its maker', async () => {
    const lending = await book.lookup.rows(
      `SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname LIKE 'pledgebook%' AND p.prosecdef`,
    );
    expect(lending).toEqual([]);
  });
});
