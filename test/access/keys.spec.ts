import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isKeyText } from '#domain/access/key-text.js';
import { CheckedApi, type Item, type Page, type Problem } from '../contract/checked-api.js';
import { exchange } from '../contract/exchange.js';

interface Key extends Item {
  readonly key: string | null;
  readonly state: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

const EXPORT = { name: 'nightly export', role: 'reporter' };
const made = async (body: object = EXPORT) => (await api.send<Key>('/api/v1/keys', { body })).body;
const kept = async ({ id }: Item) => (await api.send<Key>(`/api/v1/keys/${id}`)).body;
const by = (key: string | null) => ({ headers: { authorization: `Bearer ${key}` } });
const status = async (key: string | null) => (await api.send('/api/v1/parties?limit=1', by(key))).status;
const codes = ({ blockers = [] }: Problem) => blockers.map(({ code }) => code);
const DAY = 86_400_000;

test('a key is shown once: not when it is read, nor listed, nor when its making is repeated, nor in the database', async () => {
  const once = { body: EXPORT, headers: { 'idempotency-key': 'make-it' } };
  const first = await api.send<Key>('/api/v1/keys', once);
  expect([first.status, first.headers['cache-control']]).toEqual([201, 'no-store']);
  const { key, ...rest } = first.body;
  expect(isKeyText(key!)).toBe(true);
  expect(rest.hint).toBe(key!.slice(-4));

  const again = await api.send<Key>('/api/v1/keys', once);
  expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([
    201,
    'true',
    { ...rest, key: null },
  ]);
  expect(await kept(rest)).toEqual(rest);
  const everywhere = await api.lookup.everything(['api_key', 'entry', 'idempotency', 'key_use']);
  expect(JSON.stringify(everywhere)).not.toContain(key!.slice(8, 48));
  expect(await status(key)).toBe(200);
});

test('a key lives ninety days unless said, and a year at the most', async () => {
  const days = ({ recordedAt, expiresAt }: Key) => (Date.parse(expiresAt) - Date.parse(recordedAt)) / DAY;
  expect(days(await made())).toBe(90);
  expect(days(await made({ ...EXPORT, days: 366 }))).toBe(366);
  const refused = await api.send<Problem>('/api/v1/keys', { body: { ...EXPORT, days: 367 } });
  expect([refused.status, refused.body.errors]).toMatchObject([
    400,
    [{ pointer: '/days', code: 'too_large' }],
  ]);
});

test('its last use is noted beside the request, once a minute', async () => {
  const key = await made();
  expect((await kept(key)).lastUsedAt).toBeNull();
  expect(await status(key.key)).toBe(200);
  let noted: string | null = null;
  for (let tries = 0; noted === null && tries < 100; tries++) {
    await sleep(50);
    noted = (await kept(key)).lastUsedAt;
  }
  expect(Math.abs(Date.parse(noted!) - Date.now())).toBeLessThan(20_000);

  const note = () => api.lookup.rows(`SELECT note_key_use($1)`, [key.id]);
  await note();
  expect((await kept(key)).lastUsedAt).toBe(noted);
  await api.lookup.rows(
    `UPDATE key_use SET last_used_at = last_used_at - interval '61 seconds' WHERE key_id = $1`,
    [key.id],
  );
  await note();
  expect((await kept(key)).lastUsedAt! >= noted!).toBe(true);
  expect(
    (await api.send<Key>(`/api/v1/keys/${key.id}?knownAt=${key.recordedAt}`)).body.lastUsedAt,
  ).toBeNull();
});

test('a key that is revoked between two requests of one connection opens the first and not the second', async () => {
  const { id, key } = await made();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () => exchange(api.url, agent, { method: 'GET', path: '/api/v1/parties?limit=1', ...by(key) });
  const socket = () => Object.values(agent.freeSockets)[0]![0];
  try {
    expect((await ask()).status).toBe(200);
    const before = socket();
    await api.send(`/api/v1/keys/${id}/revocation`, { method: 'POST' });
    expect((await ask()).status).toBe(401);
    expect(socket()).toBe(before);
  } finally {
    agent.destroy();
  }
  const twice = await api.send<Problem>(`/api/v1/keys/${id}/revocation`, { method: 'POST' });
  expect([twice.status, codes(twice.body)]).toEqual([422, ['key_revoked']]);
  expect(await kept({ id } as Item)).toMatchObject({ state: 'revoked' });
});

describe('rotation', () => {
  const rotate = ({ id }: Item, body: object = {}) =>
    api.send<Key & Problem>(`/api/v1/keys/${id}/rotation`, { body });

  test('puts a new key in the place of the old one at once, for the same', async () => {
    const old = await made({ ...EXPORT, scopes: ['read'], days: 7 });
    const { body: fresh } = await rotate(old);
    expect(fresh).toMatchObject({
      name: old.name,
      role: 'reporter',
      scopes: ['read'],
      organisation: old.organisation,
    });
    expect([await status(old.key), await status(fresh.key)]).toEqual([401, 200]);
    expect(await kept(old)).toMatchObject({ state: 'expired', replacedBy: fresh.id });
    const again = await rotate(old);
    expect([again.status, codes(again.body)]).toEqual([422, ['key_replaced']]);
  });

  test('leaves the old one good for its grace, by the clock of the database', async () => {
    const old = await made();
    const { body: fresh } = await rotate(old, { graceSeconds: 2 });
    expect([await status(old.key), await status(fresh.key)]).toEqual([200, 200]);
    await sleep(2_100);
    expect([await status(old.key), await status(fresh.key)]).toEqual([401, 200]);
    expect((await rotate(await made(), { graceSeconds: 86_401 })).status).toBe(400);
  });

  test('never lengthens the life of the old one', async () => {
    const old = await made({ ...EXPORT, days: 1 });
    await api.lookup.rows(`UPDATE api_key SET expires_at = now() + interval '3 seconds' WHERE id = $1`, [
      old.id,
    ]);
    const { expiresAt } = await kept(old);
    await rotate(old, { graceSeconds: 86_400 });
    expect(await kept(old)).toMatchObject({ expiresAt });
  });

  test('is for keys that are good', async () => {
    const revoked = await made();
    await api.send(`/api/v1/keys/${revoked.id}/revocation`, { method: 'POST' });
    expect(codes((await rotate(revoked)).body)).toEqual(['key_revoked']);
    const expired = await made();
    await api.lookup.rows(`UPDATE api_key SET expires_at = now() WHERE id = $1`, [expired.id]);
    expect([await status(expired.key), (await kept(expired)).state]).toEqual([401, 'expired']);
    expect(codes((await rotate(expired)).body)).toEqual(['key_expired']);
  });

  test('keeps the name under which a key that is nobody’s is known to the ledger', async () => {
    const old = await made({ name: 'import', role: 'analyst' });
    const { body: fresh } = await rotate(old, { graceSeconds: 60 });
    const source = { title: 'Briefing', publisher: 'ERR News', reliability: 'B' };
    const add = async ({ key }: Key) =>
      (await api.send('/api/v1/sources', { body: source, ...by(key) })).body.recordedBy;
    expect([await add(old), await add(fresh)]).toEqual([old.id, old.id]);
  });
});

test('whatever is wrong with a key, the answer is the same', async () => {
  const [revoked, expired] = [await made(), await made()];
  await api.send(`/api/v1/keys/${revoked.id}/revocation`, { method: 'POST' });
  await api.lookup.rows(`UPDATE api_key SET expires_at = now() WHERE id = $1`, [expired.id]);
  const suspended = await api.member({ organisation: 'Suspended' });
  await api.send(`/api/v1/people/${suspended.person}/suspension`, { method: 'POST' });
  const unknown = `pb_live_${'0'.repeat(40)}ab034c65`;
  expect(isKeyText(unknown)).toBe(true);
  const answers = await Promise.all(
    [revoked.key, expired.key, suspended.key, unknown, `${unknown.slice(0, -1)}0`, 'x'].map(async (key) => {
      const { status, text, headers } = await api.send('/api/v1/me', by(key));
      const { 'x-request-id': _, date: __, ...said } = headers;
      return { status, text, said };
    }),
  );
  expect(answers[0]!.status).toBe(401);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('lists tell keys apart by state, person, organisation and role', async () => {
  const ann = await api.member({ organisation: 'Tallinn', role: 'approver' });
  const ids = async (query: string) =>
    (await api.send<Page>(`/api/v1/keys?limit=500&${query}`)).body.items.map(({ id }) => id);
  expect(await ids(`person=${ann.person}`)).toEqual([ann.keyId]);
  expect(await ids(`organisation=${ann.organisation}`)).toEqual([ann.keyId]);
  expect(await ids('role=approver')).toEqual([ann.keyId]);
  expect(await ids('state=live')).toContain(ann.keyId);
  await api.send(`/api/v1/keys/${ann.keyId}/revocation`, { method: 'POST' });
  expect(await ids('state=live')).not.toContain(ann.keyId);
  expect(await ids('state=revoked')).toContain(ann.keyId);
});

test('the book is whole with all of that in it', async () => {
  await api.lookup.rows(`UPDATE api_key a SET expires_at = k.expires_at FROM pledgebook_known.api_key k
    WHERE k.id = a.id`);
  expect((await api.verify()).finding).toBeNull();
});
