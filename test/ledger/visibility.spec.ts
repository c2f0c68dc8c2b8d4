import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appUrl } from '#ledger/app-role.js';
import { viewerSetting } from '#ledger/viewer.js';
import { factTables } from '#tracker/fact-tables.js';
import { everyMarking, referenceOf, VIEWERS } from '../cast/markings.js';
import { Book } from '../support/book.js';

let book: Book;
let app: pg.Client;

beforeAll(async () => {
  book = await Book.open();
  await everyMarking(book);
  app = new pg.Client({ connectionString: appUrl(book.url) });
  await app.connect();
}, 60_000);

afterAll(async () => {
  await app?.end();
  await book.close();
});

/** The one column of a query of the application's role, on behalf of whoever the setting names, with every key there is. */
async function seen(setting: string, sql: string, schema = 'pledgebook'): Promise<string[]> {
  await app.query(
    `SELECT set_config('pledgebook.viewer', $1, false), set_config('pledgebook.keys', '|*|', false)`,
    [setting],
  );
  await app.query(`SET search_path = ${schema}, pledgebook`);
  return (await app.query<{ it: string }>(sql)).rows.map(({ it }) => it);
}

/** Which proposal each pledge (or position) stands under, and its own marking, for the ids given. */
async function pairs(table: string, ids: readonly string[]): Promise<string[]> {
  const rows = await book.lookup.rows<{ pair: string }>(
    `SELECT p.reference || ' ' || t.marking AS pair FROM ${table} t JOIN proposal p ON p.id = t.proposal_id
     WHERE t.id = ANY($1) ORDER BY p.id, t.id`,
    [ids],
  );
  return rows.map(({ pair }) => pair);
}

describe.each(VIEWERS)('%s', (_who, viewer, sees) => {
  const setting = viewerSetting(viewer);
  const both = sees.flatMap((outer) => sees.map((inner) => `${referenceOf(outer)} ${inner}`));

  test('sees what its marking opens, whatever keys it holds', async () => {
    expect(await seen(setting, 'SELECT marking AS it FROM proposal ORDER BY id')).toEqual(sees);
    expect(await seen(setting, 'SELECT note AS it FROM event ORDER BY id')).toEqual(sees);
    expect(await seen(setting, 'SELECT name AS it FROM scenario ORDER BY id')).toEqual(sees);
  });

  test.each(['pledge', 'position'])('sees a %s only together with its proposal', async (table) => {
    const ids = await seen(setting, `SELECT id AS it FROM ${table}`);
    expect(await pairs(table, ids)).toEqual(both);
    const actions = `SELECT subject_id AS it FROM entry WHERE subject_type = '${table}'`;
    expect(await pairs(table, await seen(setting, actions))).toEqual(both);
  });

  test.each(factTables)('sees of %s in the past what it sees now, and nothing else', async (table) => {
    const rows = `SELECT t::text AS it FROM ${table} t ORDER BY id`;
    expect(await seen(setting, rows, 'pledgebook_known')).toEqual(await seen(setting, rows));
  });
});

test.each(['', 'nobody', 'Steward', ' steward', 'public-and-more'])(
  'who is called %j sees nothing at all, now or in the past',
  async (setting) => {
    for (const table of [...factTables, 'entry']) {
      expect(await seen(setting, `SELECT 1 AS it FROM ${table}`)).toEqual([]);
      expect(await seen(setting, `SELECT 1 AS it FROM ${table}`, 'pledgebook_known')).toEqual([]);
    }
  },
);

test('a connection that was never told who asks sees nothing', async () => {
  const fresh = new pg.Client({ connectionString: appUrl(book.url), options: '-c search_path=pledgebook' });
  await fresh.connect();
  try {
    for (const table of [...factTables, 'entry']) {
      expect((await fresh.query(`SELECT 1 FROM ${table}`)).rows).toEqual([]);
    }
  } finally {
    await fresh.end();
  }
});

test('a member cannot record what it could not see afterwards', async () => {
  const [proposal] = await book.lookup.rows<{ id: string }>(
    `SELECT id FROM proposal WHERE marking = 'TLP:RED'`,
  );
  const copy = `INSERT INTO condition SELECT gen_random_uuid(), 1, 'TLP:CLEAR', organisation_id, '{}', recorded_at,
    recorded_by, '${proposal!.id}', 'smuggled', 'in' FROM proposal LIMIT 1`;
  const [, ally] = VIEWERS[2]!;
  await expect(seen(viewerSetting(ally), `${copy} RETURNING label AS it`)).rejects.toMatchObject({
    code: '42501',
  });
});
