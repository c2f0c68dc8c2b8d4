import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CheckedApi, type Page, type Problem } from '../contract/checked-api.js';
import { browse, emailOf, InPerson } from '../support/in-person.js';

type Person = Awaited<ReturnType<CheckedApi['member']>>;

let api: CheckedApi;
let reader: Person;
let admin: Person;
let elsewhere: Person;
let secret: string;

const by = ({ key }: { key: string }, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${key}`, ...more },
});
const SECRET = {
  title: 'What only one may read',
  publisher: 'Ministry',
  reliability: 'B',
  marking: 'TLP:RED',
};

beforeAll(async () => {
  api = await CheckedApi.open();
  reader = await api.member();
  admin = await api.member({ organisation: reader.organisation, role: 'admin' });
  elsewhere = await api.member({ organisation: 'Another ministry', role: 'admin' });
  const body = { ...SECRET, audience: [reader.person] };
  secret = (await api.send('/api/v1/sources', { body, ...by(reader) })).body.id;
}, 60_000);
afterAll(() => api.close());

const records = async (query = '', who: { key: string } = api) =>
  (await api.send<Page>(`/api/v1/access-records?${query}`, by(who))).body.items;
const newest = async (query?: string, who?: { key: string }) => (await records(query, who))[0];

/** Runs with a ledger that takes no entries. */
async function withoutEntries(work: () => Promise<void>): Promise<void> {
  await api.lookup.rows(`REVOKE INSERT ON entry FROM pledgebook_app`);
  try {
    await work();
  } finally {
    await api.lookup.rows(`GRANT INSERT ON entry TO pledgebook_app`);
  }
}

test('a RED record that is read, alone or in a list, is an entry with its id by the time it is there', async () => {
  for (const [path, operation] of [
    [`/api/v1/sources/${secret}`, 'GET /api/v1/sources/:id'],
    ['/api/v1/sources?limit=5', 'GET /api/v1/sources'],
  ]) {
    const answer = await api.send(path!, by(reader, { 'x-request-id': 'asked-by-test' }));
    expect([answer.status, answer.text.includes(SECRET.title)]).toEqual([200, true]);
    expect(await newest()).toMatchObject({
      what: 'read_red',
      principal: reader.person,
      key: reader.keyId,
      organisation: reader.organisation,
      operation,
      records: [secret],
      requestId: 'asked-by-test',
    });
  }
});

test('a write that shows a RED record is its own entry; shown again under its key it is a read, and without an entry it is not shown', async () => {
  const sent = {
    body: { ...SECRET, title: 'Shown again', audience: [reader.person] },
    ...by(reader, { 'idempotency-key': 'shown-again' }),
  };
  const earlier = await records('what=read_red');
  const made = await api.send('/api/v1/sources', sent);
  expect([made.status, await records('what=read_red')]).toEqual([201, earlier]);
  const before = await api.entries();
  const again = await api.send('/api/v1/sources', sent);
  expect([again.status, again.text, await api.entries()]).toEqual([201, made.text, before + 1]);
  expect(await newest()).toMatchObject({
    ...{ what: 'read_red', principal: reader.person, operation: 'POST /api/v1/sources' },
    records: [made.body.id],
  });
  await withoutEntries(async () => {
    const { status, text, headers } = await api.send<Problem>('/api/v1/sources', sent);
    expect([status, text.includes('Shown again')]).toEqual([503, false]);
    for (const name of ['location', 'etag', 'idempotency-replayed']) expect(headers).not.toHaveProperty(name);
  });
});

test('what is not sent is not read: 304 leaves no entry, nor does a record that is hidden or absent', async () => {
  const { headers } = await api.send(`/api/v1/sources/${secret}`, by(reader));
  const before = await api.entries();
  const again = await api.send(`/api/v1/sources/${secret}`, by(reader, { 'if-none-match': headers.etag! }));
  expect(again.status).toBe(304);
  expect((await api.send(`/api/v1/sources/${secret}`, by(admin))).status).toBe(404);
  expect((await api.send('/api/v1/parties', by(reader))).status).toBe(200);
  expect(await api.entries()).toBe(before);
});

test('a report that is carried away is an entry; the same in JSON is none', async () => {
  const before = await api.entries();
  expect((await api.send('/api/v1/status', by(reader))).status).toBe(200);
  expect(await api.entries()).toBe(before);
  expect((await api.send('/api/v1/status?format=csv', by(reader))).status).toBe(200);
  expect(await newest()).toMatchObject({
    what: 'exported',
    principal: reader.person,
    operation: 'GET /api/v1/status',
    format: 'text/csv',
    records: [],
  });
});

test('who is refused is an entry with the reason: for the role, and with a key that has ended', async () => {
  expect((await api.send('/api/v1/keys', by(reader))).status).toBe(403);
  expect(await newest('what=refused')).toMatchObject({
    code: 'role_too_low',
    principal: reader.person,
    operation: 'GET /api/v1/keys',
  });

  const gone = await api.member({ organisation: reader.organisation });
  await api.send(`/api/v1/keys/${gone.keyId}/revocation`, { method: 'POST' });
  for (let times = 0; times < 3; times++) expect((await api.send('/api/v1/me', by(gone))).status).toBe(401);
  const [refused, ...others] = await records(`what=refused&principal=${gone.person}`);
  expect(refused).toMatchObject({ code: 'key_revoked', key: gone.keyId, organisation: gone.organisation });
  expect(others).toEqual([]);

  for (let times = 0; times < 3; times++)
    expect((await api.send('/api/v1/me', by({ key: 'nobody-knows-it' }))).status).toBe(401);
  const unknown = await records('what=refused&principal=nobody');
  expect(unknown).toMatchObject([{ code: 'key_unknown', network: '127.0.0.1', key: null }]);
});

test('who is refused before anybody knows them is an entry for where they came from: the first, and how many others', async () => {
  const refused = async (path: string, headers: Record<string, string>, method = 'GET') =>
    (await browse(api, path, { method, headers })).status;
  const guess = { cookie: `__Host-pledgebook=${'x'.repeat(43)}` };
  for (const expected of [401, 401]) {
    expect(await refused('/api/v1/parties', {})).toBe(expected);
    expect(await refused('/api/v1/parties', guess)).toBe(expected);
    expect(await refused('/api/v1/%zz', { authorization: 'Bearer a.b.c' })).toBe(expected);
    expect(await refused('/api/v1/sessions', { 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(400);
  }
  const elsewhere = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } };
  const body = { email: 'ann@example.org', password: 'not to be looked at' };
  for (const expected of [403, 403])
    expect((await browse(api, '/api/v1/sessions', { ...elsewhere, body })).status).toBe(expected);
  const found = await records('what=refused&principal=nobody');
  expect(found.map(({ code, network, operation }) => [code, network, operation])).toEqual([
    ['another_site', '127.0.0.1', 'POST /api/v1/sessions'],
    ['token_refused', '127.0.0.1', 'GET no address'],
    ['session_unknown', '127.0.0.1', 'GET /api/v1/parties'],
    ['key_missing', '127.0.0.1', 'GET /api/v1/parties'],
    ['key_unknown', '127.0.0.1', 'GET /api/v1/me'],
  ]);
});

test('who is refused whom a session is known by is an entry in their name: once for what ended, always for what is forbidden', async () => {
  const one = await api.member({ organisation: reader.organisation });
  const first = await InPerson.begin(api, one);
  const second = await InPerson.signIn(api, await emailOf(api, one));
  const { cookie } = first;
  const code = 'csrf_token_missing';
  for (let times = 0; times < 2; times++)
    expect((await browse(api, '/api/v1/me/keys', { body: { name: 'x' }, headers: { cookie } })).status).toBe(
      403,
    );
  const of = async () => records(`what=refused&principal=${one.person}`);
  const forged = { code, session: first.session, operation: 'POST /api/v1/me/keys', others: null };
  expect(await of()).toMatchObject([forged, forged]);

  await first.send(`/api/v1/me/sessions/${first.session}/end`, { method: 'POST' });
  for (let times = 0; times < 3; times++) expect((await first.send('/api/v1/me')).status).toBe(401);
  expect((await of()).slice(0, -2)).toMatchObject([{ code: 'session_ended', session: first.session }]);
  await api.send(`/api/v1/sessions/${second.session}/end`, { method: 'POST' });
  expect((await second.send('/api/v1/me')).status).toBe(401);
  const [last] = await of();
  expect(last).toMatchObject({ code: 'session_ended', session: second.session, others: 2 });
});

test('a session of somebody who is suspended is known for theirs', async () => {
  const one = await api.member({ organisation: reader.organisation });
  const session = await InPerson.begin(api, one);
  await api.send(`/api/v1/people/${one.person}/suspension`, { method: 'POST' });
  expect((await session.send('/api/v1/me')).status).toBe(401);
  expect(await records(`what=refused&principal=${one.person}`)).toMatchObject([{ code: 'person_suspended' }]);
});

test('where the entry cannot be written, nothing of what is RED or carried away is sent, and who is refused stays so', async () => {
  await withoutEntries(async () => {
    for (const path of [
      `/api/v1/sources/${secret}`,
      '/api/v1/sources',
      '/api/v1/sources?limit=1',
      '/api/v1/status?format=csv',
    ]) {
      const answer = await api.send<Problem>(path, by(reader));
      expect([path, answer.status, answer.body.code]).toEqual([path, 503, 'unavailable']);
      expect(answer.text).not.toContain(SECRET.title);
      expect(Object.keys(answer.headers)).not.toEqual(expect.arrayContaining(['etag']));
      expect(answer.headers.link).toBeUndefined();
    }
    expect((await api.send('/api/v1/keys', by(reader))).status).toBe(403);
    expect((await api.send('/api/v1/parties', by({ key: 'not-yet-seen' }))).status).toBe(401);
    expect((await api.send('/api/v1/parties', by(reader))).status).toBe(200);
  });
  expect((await api.send(`/api/v1/sources/${secret}`, by(reader))).status).toBe(200);
});

test('an administrator is shown their own organisation, and never who read what is RED for somebody else', async () => {
  await api.send('/api/v1/keys', by(reader));
  await api.send(`/api/v1/sources/${secret}`, by(reader));
  const own = await records('limit=500', admin);
  expect(own.map(({ what }) => what)).toContain('refused');
  expect(own.map(({ what }) => what)).not.toContain('read_red');
  expect(new Set(own.map(({ organisation }) => organisation))).toEqual(new Set([reader.organisation]));
  expect(JSON.stringify(own)).not.toContain(secret);
  expect(await records('', elsewhere)).toEqual([]);

  const { organisation: keeper } = (await records('principal=nobody'))[0]!;
  const keeping = await api.member({ organisation: keeper as string, role: 'admin' });
  const all = await records('limit=500', keeping);
  expect(all.map(({ what }) => what)).toContain('refused');
  expect(JSON.stringify(all)).not.toContain(secret);
});

test('the list is newest first, page by page, and is filtered by kind and instant', async () => {
  const all = await records('limit=500');
  expect(all.map(({ id }) => id)).toEqual(
    all
      .map(({ id }) => id)
      .sort()
      .reverse(),
  );
  const first = (await api.send<Page>('/api/v1/access-records?limit=2')).body;
  const second = (await api.send<Page>(`/api/v1/access-records?limit=2&after=${first.next}`)).body;
  expect([...first.items, ...second.items]).toEqual(all.slice(0, 4));
  const [one] = await records('what=exported');
  expect(await records(`what=exported&from=${one!.recordedAt}&to=${one!.recordedAt}`)).toEqual([one]);
});

test('the ledger is whole afterwards', async () => {
  expect((await api.verify()).finding).toBeNull();
});
