import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CheckedApi, type Item, type Problem } from '../contract/checked-api.js';
import { signInAtTheDesk } from '../support/desk.js';
import { IdentityProvider } from '../support/identity-provider.js';

let provider: IdentityProvider;
let api: CheckedApi;
let tallinn: string;
let riga: string;

beforeAll(async () => {
  provider = await IdentityProvider.open();
  api = await CheckedApi.open({ settings: provider.settings() });
  const add = async (name: string) =>
    (await api.send<Item>('/api/v1/organisations', { body: { name } })).body.id;
  [tallinn, riga] = [await add('Tallinn'), await add('Riga')];
}, 60_000);
afterAll(async () => {
  await api?.close();
  await provider?.close();
});

let last = 0;
let ann: string;
const account = (sub: string, more: object = {}) => {
  provider.accounts.set(sub, {
    name: `Somebody ${sub}`,
    email: `${sub}@example.org`,
    roles: ['desk'],
    organisation: 'mfa',
    ...more,
  });
  return sub;
};
beforeEach(() => {
  ann = account(`ann${++last}`);
});

const by = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const me = (token: string) => api.send<Me & Problem>('/api/v1/me', by(token));
interface Me {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly organisation: { readonly id: string };
  readonly role: string;
  readonly scopes: readonly string[] | null;
  readonly capabilities: readonly string[];
}
const actionsOn = async (id: string) =>
  (
    await api.lookup.rows<{ action: string; by: string }>(
      `SELECT action, recorded_by AS by FROM entry WHERE subject_id = $1 ORDER BY seq`,
      [id],
    )
  ).map(({ action, by: who }) => `${action} by ${who}`);

test('whoever a provider vouches for comes in as a person of their organisation, with what their claims give them', async () => {
  provider.atBrowser = ann;
  const { access_token } = await signInAtTheDesk(provider);
  const { status, body } = await me(access_token);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    person: { name: `Somebody ${ann}`, email: `${ann}@example.org` },
    organisation: { id: tallinn },
    role: 'analyst',
    scopes: ['read', 'record'],
    capabilities: ['read', 'record'],
    key: null,
  });
  expect(await actionsOn(body.person.id)).toEqual(['person.arrived by oidc']);
  const party = { code: `A${last}`, name: 'A party', type: 'bloc' };
  const recorded = await api.send('/api/v1/parties', { body: party, ...by(access_token) });
  expect([recorded.status, recorded.body.recordedBy]).toEqual([201, body.person.id]);
});

test('an ID token of the same sign-in opens nothing', async () => {
  provider.atBrowser = ann;
  const { id_token } = await signInAtTheDesk(provider);
  expect((await me(id_token)).status).toBe(401);
});

test('of many first requests at once, one makes the person', async () => {
  const token = await provider.token({ sub: ann });
  const answers = await Promise.all(Array.from({ length: 12 }, () => me(token)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => body.person.id)).size).toBe(1);
  expect(await actionsOn(answers[0]!.body.person.id)).toEqual(['person.arrived by oidc']);
});

describe('the scope of a token', () => {
  test.each([
    [undefined, ['read', 'export', 'record']],
    ['read', ['read']],
    ['openid pledgebook:read export', ['read', 'export']],
    ['read administer move', ['read']],
  ])('%j leaves %j', async (scope, capabilities) => {
    expect((await me(await provider.token({ sub: ann, scope }))).body.capabilities).toEqual(capabilities);
  });

  test.each(['openid profile', '', 'READ', 'reads', 'other:read'])(
    '%j names nothing of ours, and opens nothing',
    async (scope) => {
      const { status, body } = await me(await provider.token({ sub: ann, scope }));
      expect([status, body.code]).toEqual([403, 'key_not_made_for_it']);
    },
  );
});

describe('claims', () => {
  test.each([
    [{ roles: ['unheard of'] }, 'no_role_mapped'],
    [{ roles: undefined }, 'no_role_mapped'],
    [{ roles: 'toString' }, 'no_role_mapped'],
    [{ roles: 'admin' }, 'no_role_mapped'],
    [{ organisation: 'elsewhere' }, 'no_organisation_mapped'],
    [{ organisation: undefined }, 'no_organisation_mapped'],
    [{ organisation: ['mfa', 'mod'] }, 'organisations_mapped'],
    [{ email: undefined }, 'email_missing'],
    [{ email_verified: false }, 'email_missing'],
    [{ email: 'no address' }, 'email_missing'],
  ])('%j let nobody in: %s', async (claims, code) => {
    const others = () => api.lookup.count('entry', `action <> 'access.refused'`);
    const before = await others();
    const { status, body } = await me(await provider.token({ sub: account(`${ann}x`, claims) }));
    expect([status, body.code]).toEqual([403, code]);
    expect(await others()).toBe(before);
  });

  test('change what somebody is before their request goes on, and the change is on record', async () => {
    const iat = Math.floor(Date.now() / 1_000) - 60;
    const { person } = (await me(await provider.token({ sub: ann, iat }))).body;
    account(ann, { roles: ['reading', 'lead'] });
    const lead = await provider.token({ sub: ann, iat: iat + 1 });
    expect((await me(lead)).body).toMatchObject({ person: { id: person.id }, role: 'approver' });
    account(ann, { roles: ['reading'] });
    const reading = await provider.token({ sub: ann, iat: iat + 2 });
    expect((await me(reading)).body).toMatchObject({ person: { id: person.id }, role: 'viewer' });
    // What the provider said before holds no more, although the token is good.
    expect((await me(lead)).body).toMatchObject({ role: 'viewer' });
    expect((await me(reading)).body).toMatchObject({ role: 'viewer' });
    expect(await actionsOn(person.id)).toEqual([
      'person.arrived by oidc',
      'person.corrected by oidc',
      'person.corrected by oidc',
    ]);
  });

  test('move nobody: whoever is of another organisation now is another person there, and nobody here', async () => {
    const iat = Math.floor(Date.now() / 1_000) - 60;
    const old = await provider.token({ sub: ann, iat, roles: ['lead'] });
    const { person } = (await me(old)).body;
    const made = await api.send<{ key: string }>('/api/v1/keys', {
      body: { name: 'theirs', person: person.id, role: 'viewer' },
    });
    account(ann, { organisation: 'mod' });
    const moved = (await me(await provider.token({ sub: ann, iat: iat + 1 }))).body;
    expect(moved.organisation.id).toBe(riga);
    expect(moved.person).toMatchObject({ email: `${ann}@example.org` });
    expect(moved.person.id).not.toBe(person.id);
    expect(await actionsOn(person.id)).toEqual(['person.arrived by oidc', 'person.left by oidc']);
    expect((await me(made.body.key)).status).toBe(401);
    expect((await me(old)).status).toBe(401);
  });
});

test('nobody is taken for a person who is there because of their address', async () => {
  const there = await api.send('/api/v1/people', {
    body: { name: 'Bea', email: `${ann}@example.org`, role: 'admin' },
  });
  expect(there.status).toBe(201);
  const { status, body } = await me(await provider.token({ sub: ann, email: `${ann}@EXAMPLE.org` }));
  expect([status, body.code]).toEqual([403, 'email_taken']);
});

test('suspending the person or the organisation shuts out a token that is good', async () => {
  const token = await provider.token({ sub: ann });
  const { person } = (await me(token)).body;
  const at = (path: string) => api.send(path, { method: 'POST' });
  const statuses: number[] = [];
  for (const place of [`people/${person.id}`, `organisations/${tallinn}`]) {
    await at(`/api/v1/${place}/suspension`);
    statuses.push((await me(token)).status);
    await at(`/api/v1/${place}/reinstatement`);
    statuses.push((await me(token)).status);
  }
  expect(statuses).toEqual([401, 200, 401, 200]);
});

test('a token makes no key that would outlive it', async () => {
  const token = await provider.token({ sub: ann });
  const { status, body } = await api.send<Problem>('/api/v1/me/keys', {
    body: { name: 'own' },
    ...by(token),
  });
  expect([status, body.blockers?.map(({ code }) => code)]).toEqual([422, ['made_with_token']]);
});

test('the ledger holds all of it', async () => {
  expect((await api.verify()).finding).toBeNull();
});
