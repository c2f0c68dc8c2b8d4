import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KEEPER } from '#ledger/viewer.js';
import { CheckedApi, type Item, type Page, type Problem } from '../contract/checked-api.js';
import type { Member } from '../support/api.js';

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

const by = (member?: Member) => (member ? { headers: { authorization: `Bearer ${member.key}` } } : {});
const post = (path: string, body?: object, member?: Member) =>
  api.send<Item & Problem>(path, { method: 'POST', body, ...by(member) });
const patch = (path: string, body: object, member?: Member) =>
  api.send<Item & Problem>(path, {
    method: 'PATCH',
    body,
    headers: { 'if-match': '*', ...by(member).headers },
  });
const codes = ({ body }: { body: Problem }) => (body.blockers ?? []).map(({ code }) => code);
const statusOf = async (member: Member, path = '/api/v1/me') => (await api.send(path, by(member))).status;
let people = 0;
const someone = (more: object = {}) => ({
  name: 'Somebody',
  email: `somebody${++people}@example.org`,
  role: 'analyst',
  ...more,
});

test('whoever asks is told who they are, and what their key opens', async () => {
  const ann = await api.member({
    organisation: 'Tallinn',
    role: 'approver',
    scopes: ['read', 'move', 'export'],
  });
  expect((await api.send('/api/v1/me', by(ann))).body).toMatchObject({
    principal: ann.person,
    organisation: { id: ann.organisation, name: 'Tallinn' },
    person: { id: ann.person },
    key: { id: ann.keyId },
    role: 'approver',
    scopes: ['read', 'move', 'export'],
    capabilities: ['read', 'export', 'move'],
  });
  expect((await api.send('/api/v1/me')).body).toMatchObject({
    principal: 'admin-key',
    organisation: { id: KEEPER },
    person: null,
    key: null,
    role: 'admin',
    scopes: null,
  });
});

test('nobody is there twice, in upper case or lower', async () => {
  const { body } = await post('/api/v1/people', someone({ email: 'Ann.Tamm@Example.ORG' }));
  expect(body.email).toBe('ann.tamm@example.org');
  const again = await post('/api/v1/people', someone({ email: 'ann.TAMM@example.org' }));
  expect([again.status, again.body.code]).toEqual([409, 'duplicate_email']);
  const found = await api.send<Page>('/api/v1/people?email=ANN.tamm@example.org');
  expect(found.body.items.map(({ id }) => id)).toEqual([body.id]);
});

test('suspending a person shuts out every key of theirs at once, and reinstating lets them in again', async () => {
  const ann = await api.member({ organisation: 'Tallinn' });
  const { body: second } = await post('/api/v1/keys', { name: 'second', person: ann.person });
  const statuses = () =>
    Promise.all([statusOf(ann), statusOf({ ...ann, key: second.key as string } as Member)]);
  expect(await statuses()).toEqual([200, 200]);
  expect((await post(`/api/v1/people/${ann.person}/suspension`)).status).toBe(200);
  expect(await statuses()).toEqual([401, 401]);
  expect(codes(await post(`/api/v1/people/${ann.person}/suspension`))).toEqual(['suspended_already']);
  expect(codes(await post('/api/v1/keys', { name: 'third', person: ann.person }))).toEqual([
    'person_suspended',
  ]);
  expect((await post(`/api/v1/people/${ann.person}/reinstatement`)).status).toBe(200);
  expect(await statuses()).toEqual([200, 200]);
  expect(codes(await post(`/api/v1/people/${ann.person}/reinstatement`))).toEqual(['not_suspended']);
});

test('suspending an organisation shuts out its people and its own keys', async () => {
  const ann = await api.member({ organisation: 'Helsinki' });
  const { body: own } = await post('/api/v1/keys', {
    name: 'import',
    role: 'analyst',
    organisation: ann.organisation,
  });
  const statuses = () => Promise.all([statusOf(ann), statusOf({ ...ann, key: own.key as string } as Member)]);
  expect(await statuses()).toEqual([200, 200]);
  await post(`/api/v1/organisations/${ann.organisation}/suspension`);
  expect(await statuses()).toEqual([401, 401]);
  expect(codes(await post('/api/v1/people', someone({ organisation: ann.organisation })))).toEqual([
    'organisation_suspended',
  ]);
  await post(`/api/v1/organisations/${ann.organisation}/reinstatement`);
  expect(await statuses()).toEqual([200, 200]);
  expect(codes(await post(`/api/v1/organisations/${KEEPER}/suspension`))).toEqual(['keeper_stays']);
});

test('a lower role holds from the next request on, for keys that were made before', async () => {
  const ann = await api.member({ organisation: 'Tallinn', role: 'admin' });
  expect(await statusOf(ann, '/api/v1/people')).toBe(200);
  await patch(`/api/v1/people/${ann.person}`, { role: 'viewer' });
  expect(await statusOf(ann, '/api/v1/people')).toBe(403);
  expect((await api.send('/api/v1/me', by(ann))).body).toMatchObject({ role: 'viewer' });
});

describe('an admin', () => {
  let admin: Member;
  let other: Member;
  beforeAll(async () => {
    admin = await api.member({ organisation: 'Tallinn', role: 'admin' });
    other = await api.member({ organisation: 'Riga', role: 'admin' });
  });

  test('looks after the people and keys of their own organisation', async () => {
    const added = await post('/api/v1/people', someone(), admin);
    expect(added.body).toMatchObject({ organisation: admin.organisation, recordedBy: admin.person });
    const key = await post('/api/v1/keys', { name: 'theirs', person: added.body.id }, admin);
    expect(key.status).toBe(201);
    expect((await post(`/api/v1/people/${added.body.id}/suspension`, undefined, admin)).status).toBe(200);
    const { items } = (await api.send<Page>('/api/v1/people?limit=500', by(admin))).body;
    expect(new Set(items.map(({ organisation }) => organisation))).toEqual(new Set([admin.organisation]));
    expect(items.map(({ id }) => id)).toContain(added.body.id);
  });

  test('sees and changes nothing of another organisation: it is as if it were not there', async () => {
    const before = await api.lookup.everything(['organisation', 'person', 'api_key', 'entry']);
    const absent = '0198f000-0000-7000-8000-000000000001';
    const tries = (person: string, key: string, organisation: string) => [
      () => api.send<Problem>(`/api/v1/people/${person}`, by(admin)),
      () => api.send<Problem>(`/api/v1/keys/${key}`, by(admin)),
      () => api.send<Problem>(`/api/v1/organisations/${organisation}`, by(admin)),
      () => patch(`/api/v1/people/${person}`, { name: 'Ours' }, admin),
      () => post(`/api/v1/people/${person}/suspension`, undefined, admin),
      () => post(`/api/v1/people/${person}/reinstatement`, undefined, admin),
      () => post(`/api/v1/keys/${key}/rotation`, {}, admin),
      () => post(`/api/v1/keys/${key}/revocation`, undefined, admin),
      () => patch(`/api/v1/organisations/${organisation}`, { name: 'Ours' }, admin),
      () => post(`/api/v1/organisations/${organisation}/suspension`, undefined, admin),
      () => post('/api/v1/people', someone({ organisation }), admin),
      () => post('/api/v1/keys', { name: 'ours', person, role: 'viewer' }, admin),
      () => post('/api/v1/keys', { name: 'ours', organisation, role: 'viewer' }, admin),
    ];
    const answers = async (...ids: [string, string, string]) => {
      const said = [];
      for (const ask of tries(...ids)) {
        const { status, body } = await ask();
        said.push([status, { ...body, instance: undefined }]);
      }
      return said;
    };
    const hidden = await answers(other.person, other.keyId, other.organisation);
    expect(hidden.map(([status]) => status)).toEqual([...Array(10).fill(404), 422, 422, 422]);
    expect(hidden).toEqual(await answers(absent, absent, absent));
    for (const list of ['people', 'keys', 'organisations']) {
      const { text } = await api.send(`/api/v1/${list}?limit=500`, by(admin));
      expect(text).not.toContain(other.organisation);
    }
    expect(await api.lookup.everything(['organisation', 'person', 'api_key', 'entry'])).toEqual(before);
  });

  test('decides on no organisation, unless it is that which keeps the book', async () => {
    expect(codes(await post('/api/v1/organisations', { name: 'Vilnius' }, admin))).toEqual([
      'not_the_keeper',
    ]);
    const own = `/api/v1/organisations/${admin.organisation}`;
    expect(codes(await patch(own, { name: 'Ours' }, admin))).toEqual(['not_the_keeper']);
    expect(codes(await post(`${own}/suspension`, undefined, admin))).toEqual(['not_the_keeper']);

    const keeper = await api.member({ organisation: KEEPER, role: 'admin' });
    expect((await post('/api/v1/organisations', { name: 'Vilnius' }, keeper)).status).toBe(201);
    expect((await api.send(`/api/v1/people/${other.person}`, by(keeper))).status).toBe(200);
    const renamed = await patch(`/api/v1/people/${other.person}`, { name: 'Bea' }, keeper);
    expect(renamed.body).toMatchObject({ name: 'Bea', organisation: other.organisation });
    const analyst = await api.member({ organisation: KEEPER, role: 'analyst' });
    expect(await statusOf(analyst, `/api/v1/people/${other.person}`)).toBe(403);
  });

  test('changes and suspends everybody but themselves', async () => {
    const self = `/api/v1/people/${admin.person}`;
    expect(codes(await patch(self, { role: 'viewer' }, admin))).toEqual(['yourself']);
    expect(codes(await post(`${self}/suspension`, undefined, admin))).toEqual(['yourself']);
    expect(await statusOf(admin)).toBe(200);
  });
});

test('a key is made for no more than its person may, nor than the key it is made with', async () => {
  const narrow = await api.member({ organisation: 'Tallinn', role: 'admin', scopes: ['read', 'administer'] });
  const ann = await api.member({ organisation: 'Tallinn', role: 'analyst' });
  const make = async (body: object, member?: Member) =>
    codes(await post('/api/v1/keys', { name: 'more', person: ann.person, ...body }, member));
  expect(await make({ role: 'approver' })).toEqual(['role_above_persons']);
  expect(await make({ scopes: ['read', 'move'] })).toEqual(['scope_beyond_role']);
  expect(await make({}, narrow)).toEqual(['beyond_own_key']);
  expect(await make({ scopes: ['record'] }, narrow)).toEqual(['beyond_own_key']);
  expect(await make({ scopes: ['read'] }, narrow)).toEqual([]);
  expect(codes(await post(`/api/v1/keys/${ann.keyId}/rotation`, {}, narrow))).toEqual(['beyond_own_key']);
  expect(codes(await post('/api/v1/keys', { name: 'nobody’s' }))).toEqual(['role_missing']);
});

describe('a key that somebody makes for themselves', () => {
  const makeOwn = (member: Member | undefined, body: object = {}) =>
    post('/api/v1/me/keys', { name: 'notebook', ...body }, member);

  test('acts as they do, with no more than the key it is made with, and for ninety days', async () => {
    const ann = await api.member({ organisation: 'Tallinn', role: 'approver', scopes: ['read', 'record'] });
    const { body } = await makeOwn(ann);
    expect(body).toMatchObject({ person: ann.person, role: 'approver', scopes: ['read', 'record'] });
    expect((await api.send('/api/v1/me', by({ ...ann, key: body.key } as Member))).body).toMatchObject({
      principal: ann.person,
    });
    expect(codes(await makeOwn(ann, { scopes: ['move'] }))).toEqual(['beyond_own_key']);
    expect(codes(await makeOwn(ann, { role: 'admin' }))).toEqual(['role_above_own', 'role_above_persons']);
    expect((await makeOwn(ann, { days: 91 })).status).toBe(400);
  });

  test('ends with the key it was made with, and so does what was made with it', async () => {
    const ann = await api.member({ organisation: 'Tallinn' });
    const child = { ...ann, key: (await makeOwn(ann)).body.key } as Member;
    const grandchild = { ...ann, key: (await makeOwn(child)).body.key } as Member;
    expect(await Promise.all([ann, child, grandchild].map((one) => statusOf(one)))).toEqual([200, 200, 200]);
    await post(`/api/v1/keys/${ann.keyId}/revocation`);
    expect(await Promise.all([ann, child, grandchild].map((one) => statusOf(one)))).toEqual([401, 401, 401]);
  });

  test('is for people', async () => {
    expect(codes(await makeOwn(undefined))).toEqual(['not_a_person']);
    const { body } = await post('/api/v1/keys', { name: 'import', role: 'analyst' });
    expect(codes(await makeOwn({ key: body.key } as Member))).toEqual(['not_a_person']);
  });
});

test('what was known of people is told again, and the book is whole', async () => {
  const { body: ann } = await post('/api/v1/people', someone({ name: 'Ann' }));
  const then = await api.send(`/api/v1/people/${ann.id}`);
  await patch(`/api/v1/people/${ann.id}`, { name: 'Ann Tamm' });
  const known = await api.send(`/api/v1/people/${ann.id}?knownAt=${ann.recordedAt}`);
  expect(known.body).toEqual(then.body);
  expect((await api.verify()).finding).toBeNull();
});
