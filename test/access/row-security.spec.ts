import pg from 'pg';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCESS_CHAIN } from '#ledger/entries/entry.js';
import { appUrl } from '#ledger/app-role.js';
import { viewerSetting } from '#ledger/viewer.js';
import { Api, type Member } from '../support/api.js';
import { member } from '../support/book.js';

/** What PostgreSQL alone shows the application, with every key there is and no condition of ours in the way. */
let api: Api;
let app: pg.Client;
let ann: Member;
let bea: Member;

beforeAll(async () => {
  api = await Api.open();
  ann = await api.member({ organisation: 'Tallinn' });
  bea = await api.member({ organisation: 'Riga' });
  await Promise.all([ann, bea].map((one) => one.send('/api/v1/me')));
  for (const { person } of [ann, bea]) {
    const body = { issuer: 'https://login.example.org', subject: person };
    await api.send(`/api/v1/people/${person}/identities`, { body });
  }
  for (const { keyId } of [ann, bea]) await api.lookup.rows('SELECT note_key_use($1)', [keyId]);
  app = new pg.Client({ connectionString: appUrl(api.databaseUrl) });
  await app.connect();
}, 60_000);
afterAll(async () => {
  await app?.end();
  await api.close();
});

async function seen(setting: string, sql: string, schema = 'pledgebook'): Promise<string[]> {
  await app.query(
    `SELECT set_config('pledgebook.viewer', $1, false), set_config('pledgebook.keys', '|*|', false)`,
    [setting],
  );
  await app.query(`SET search_path = ${schema}, pledgebook`);
  return (await app.query<{ it: string }>(sql)).rows.map(({ it }) => it);
}

const EACH = {
  organisation: 'SELECT id AS it FROM organisation',
  person: 'SELECT id AS it FROM person',
  api_key: 'SELECT id AS it FROM api_key',
  identity: 'SELECT person_id AS it FROM identity',
};

test.each(['pledgebook', 'pledgebook_known', 'pledgebook_as_of', 'pledgebook_as_of_known'])(
  'a member sees of %s the people and keys of their own organisation alone',
  async (schema) => {
    for (const one of [ann, bea]) {
      const setting = viewerSetting(member(one.organisation, one.person));
      expect(await seen(setting, EACH.organisation, schema)).toEqual([one.organisation]);
      expect(await seen(setting, EACH.person, schema)).toEqual([one.person]);
      expect(await seen(setting, EACH.api_key, schema)).toEqual([one.keyId]);
      expect(await seen(setting, EACH.identity, schema)).toEqual([one.person]);
    }
    for (const setting of ['public', 'nobody', '']) {
      for (const sql of Object.values(EACH)) expect(await seen(setting, sql, schema)).toEqual([]);
    }
  },
);

test('nor does the ledger, or when a key was used, tell them of others', async () => {
  const entries = `SELECT DISTINCT organisation_id AS it FROM entry WHERE chain = '${ACCESS_CHAIN}'`;
  for (const one of [ann, bea]) {
    const setting = viewerSetting(member(one.organisation, one.person));
    expect(await seen(setting, entries)).toEqual([one.organisation]);
    expect(await seen(setting, 'SELECT key_id AS it FROM key_use')).toEqual([one.keyId]);
  }
  expect(await seen('public', entries)).toEqual([]);
});

test('nobody writes a person into another organisation', async () => {
  const copy = `INSERT INTO person SELECT gen_random_uuid(), 1, marking, '${bea.organisation}', '{}', recorded_at,
    recorded_by, 'Eve', 'eve@example.org', 'admin' FROM person RETURNING id AS it`;
  const setting = viewerSetting(member(ann.organisation, ann.person));
  await expect(seen(setting, copy)).rejects.toMatchObject({ code: '42501' });
});

test('looking a key up leaves the eyes as they were', async () => {
  const setting = viewerSetting(member(ann.organisation, ann.person));
  await app.query('BEGIN');
  await app.query(`SELECT set_config('pledgebook.viewer', $1, true)`, [setting]);
  await app.query(`SELECT * FROM pledgebook.key_holder('\\x00'), pledgebook.chain_head('${ACCESS_CHAIN}'),
    pledgebook.identity_holder('https://login.example.org', '${bea.person}', null, 'Riga')`);
  const { rows } = await app.query(`SELECT current_setting('pledgebook.viewer') AS viewer`);
  await app.query('COMMIT');
  expect(rows).toEqual([{ viewer: setting }]);
  expect(await seen(setting, EACH.person)).toEqual([ann.person]);
});
