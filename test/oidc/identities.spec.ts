import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CheckedApi, type Item, type Page, type Problem } from '../contract/checked-api.js';
import type { Member } from '../support/api.js';
import { IdentityProvider } from '../support/identity-provider.js';

let idp: IdentityProvider;
let api: CheckedApi;
let admin: Member;
let ann: Member;

beforeAll(async () => {
  idp = await IdentityProvider.open();
  api = await CheckedApi.open({ settings: idp.settings() });
  admin = await api.member({ organisation: 'Tallinn', role: 'admin' });
  ann = await api.member({ organisation: 'Tallinn', role: 'approver' });
}, 60_000);
afterAll(async () => {
  await api?.close();
  await idp?.close();
});

const by = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });
const link = (person: string, subject: string, key = admin.key) =>
  api.send<Item & Problem>(`/api/v1/people/${person}/identities`, {
    body: { issuer: idp.issuer, subject },
    ...by(key),
  });
const codes = ({ body }: { body: Problem }) => (body.blockers ?? []).map(({ code }) => code);
const removal = (id: string, key = admin.key) =>
  api.send<Item & Problem>(`/api/v1/identities/${id}/removal`, { method: 'POST', ...by(key) });
const me = async (subject: string, claims: object = {}) => {
  const token = await idp.token({ sub: subject, roles: 'lead', organisation: 'mfa', ...claims });
  return api.send<{ person: Item } & Problem>('/api/v1/me', by(token));
};

test('somebody who is linked comes in as the person who is there, until the identity is removed', async () => {
  const linked = await link(ann.person, 'ann');
  expect([linked.status, linked.body.person, linked.body.recordedBy]).toEqual([
    201,
    ann.person,
    admin.person,
  ]);
  expect((await me('ann')).body.person.id).toBe(ann.person);
  const list = `/api/v1/people/${ann.person}/identities`;
  const listed = async (query = '') =>
    (await api.send<Page>(`${list}${query}`, by(admin.key))).body.items.map(({ id }) => id);
  expect(await listed()).toEqual([linked.body.id]);
  expect((await api.send(`/api/v1/identities/${linked.body.id}`, by(admin.key))).body).toEqual(linked.body);

  expect((await removal(linked.body.id)).body.removedAt).not.toBeNull();
  expect(codes(await removal(linked.body.id))).toEqual(['identity_removed']);
  expect([await listed('?removed=true'), await listed('?removed=false')]).toEqual([[linked.body.id], []]);
  const people = () => api.lookup.count('person');
  const before = await people();
  expect((await me('ann', { email: 'ann@example.org' })).status).toBe(401);
  expect(await people()).toBe(before);
  expect((await link(ann.person, 'ann')).status).toBe(201);
  expect((await me('ann')).body.person.id).toBe(ann.person);
});

test('a token from before somebody was linked neither moves nor raises them', async () => {
  const viewer = await api.member({ organisation: 'Tallinn', role: 'viewer' });
  const iat = Math.floor(Date.now() / 1_000) - 60;
  await api.organisation('Riga');
  await link(viewer.person, 'late');
  expect((await me('late', { iat })).body).toMatchObject({ person: { id: viewer.person }, role: 'viewer' });
  expect((await me('late', { iat, organisation: 'mod' })).status).toBe(401);
  expect((await me('late', { iat: iat + 62 })).body).toMatchObject({ role: 'approver' });
});

test('whom the book refuses although their provider vouches for them is an entry: by whom they are there, or by their subject', async () => {
  const refused = async () => {
    const asked = await api.send<Page>('/api/v1/access-records?what=refused&limit=1');
    return asked.body.items[0]!;
  };
  const ofNobody = async () =>
    (await api.send<Page>('/api/v1/access-records?what=refused&principal=nobody')).body.items.length;
  const before = await ofNobody();
  const nobody = { principal: 'nobody', operation: 'GET /api/v1/me', network: '127.0.0.1' };
  for (const [subject, code, claims] of [
    ['no role', 'no_role_mapped', { roles: 'gardener' }],
    ['no place', 'no_organisation_mapped', { organisation: 'elsewhere' }],
    ['no address', 'email_missing', {}],
    ['same address', 'email_taken', { email: (await api.send(`/api/v1/people/${ann.person}`)).body.email }],
  ] as const) {
    for (let times = 0; times < 2; times++) expect((await me(subject, claims)).body.code).toBe(code);
    expect(await refused()).toMatchObject({ ...nobody, code, subject });
  }
  const email = 'gone@example.org';
  const { id } = (await me('gone', { email })).body.person;
  await api.send(`/api/v1/people/${id}/suspension`, { method: 'POST' });
  expect((await me('gone', { email })).status).toBe(401);
  expect(await refused()).toMatchObject({ principal: id, code: 'shut_out', subject: null, network: null });
  expect((await api.send('/api/v1/me', by('a.b.c'))).status).toBe(401);
  expect(await refused()).toMatchObject({ ...nobody, code: 'token_refused' });
  expect(await ofNobody()).toBe(before + 5);
});

test('an identity is one person’s, and free again once it is removed', async () => {
  const bea = await api.member({ organisation: 'Tallinn', role: 'approver' });
  const first = await link(bea.person, 'bea');
  const again = await link(ann.person, 'bea');
  expect([again.status, again.body.code]).toEqual([409, 'duplicate_identity']);
  await removal(first.body.id);
  expect((await link(ann.person, 'bea')).status).toBe(201);
  expect((await me('bea')).body.person.id).toBe(ann.person);
});

test('whoever was linked in one organisation and is of another by their claims, acts for the other', async () => {
  const eve = await api.member({ organisation: 'Tallinn', role: 'approver' });
  const riga = await api.organisation('Riga');
  await link(eve.person, 'eve');
  const later = { iat: Math.floor(Date.now() / 1_000) + 2 };
  const { body } = await me('eve', { organisation: 'mod', email: 'eve@example.org', ...later });
  expect([body.person.id === eve.person, riga]).toEqual([
    false,
    (body as unknown as { organisation: Item }).organisation.id,
  ]);
  expect((await api.send('/api/v1/me', by(eve.key))).status).toBe(401);
});

test('an administrator links people of their own organisation alone, and no more than their own key may', async () => {
  const other = await api.member({ organisation: 'Riga', role: 'admin' });
  expect((await link(ann.person, 'stranger', other.key)).status).toBe(404);
  const { id } = (await link(ann.person, 'dora')).body;
  expect((await api.send(`/api/v1/identities/${id}`, by(other.key))).status).toBe(404);
  expect((await api.send(`/api/v1/people/${ann.person}/identities`, by(other.key))).status).toBe(404);
  expect((await removal(id, other.key)).status).toBe(404);
  const narrow = await api.member({ organisation: 'Tallinn', role: 'admin', scopes: ['administer'] });
  expect(codes(await link(ann.person, 'narrow', narrow.key))).toEqual(['beyond_own_key']);
  await api.send(`/api/v1/people/${ann.person}/suspension`, { method: 'POST' });
  expect(codes(await link(ann.person, 'late'))).toEqual(['person_suspended']);
});
