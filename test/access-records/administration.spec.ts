import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCESS_CHAIN } from '#ledger/entries/entry.js';
import { endpointsOf, type OpenApi } from '../contract/openapi.js';
import { Api } from '../support/api.js';
import { browse, emailOf, enrolment, InPerson, PASSWORD, setPassword } from '../support/in-person.js';

/** What people, their keys and their sessions are kept by. */
const OF_ACCESS = /^\/api\/v1\/(organisations|people|keys|identities|sessions|me|enrolments)\b/;

/** A request, made ready before the entries are counted; without header fields of its own it is the operator's. */
interface Change {
  readonly operation: string;
  readonly action: string;
  readonly ask: () => Promise<{
    path: string;
    method?: string;
    body?: object;
    headers?: Record<string, string>;
  }>;
}

const OTHER_PASSWORD = 'seitse rohelist rebast tantsivad metsas';

let api: Api;
let organisation: string;
let count = 0;

beforeAll(async () => {
  api = await Api.open();
  organisation = await api.organisation('Tallinn');
}, 60_000);
afterAll(() => api.close());

const member = () => api.member({ organisation });
const made = async (path: string, body: object) =>
  ((await (await api.send(path, { body })).json()) as { id: string }).id;
const newOrganisation = () => made('/api/v1/organisations', { name: `Place ${++count}` });
const done = (path: string) => api.send(path, { method: 'POST' });
const identity = () => ({ issuer: 'https://login.example.org', subject: `subject ${++count}` });
const by = ({ key }: { key: string }) => ({ authorization: `Bearer ${key}` });
const post = { method: 'POST' };

const CHANGES: readonly Change[] = [
  {
    ...{ operation: 'organisations.add', action: 'organisation.added' },
    ask: async () => ({ path: '/api/v1/organisations', body: { name: 'Riga' } }),
  },
  {
    ...{ operation: 'organisations.patch', action: 'organisation.corrected' },
    ask: async () => {
      const path = `/api/v1/organisations/${organisation}`;
      const etag = (await api.send(path)).headers.get('etag')!;
      return {
        path,
        method: 'PATCH',
        body: { name: 'Tallinn too' },
        headers: { ...by(api), 'if-match': etag },
      };
    },
  },
  {
    ...{ operation: 'organisations.suspend', action: 'organisation.suspended' },
    ask: async () => ({ path: `/api/v1/organisations/${await newOrganisation()}/suspension`, ...post }),
  },
  {
    ...{ operation: 'organisations.reinstate', action: 'organisation.reinstated' },
    ask: async () => {
      const id = await newOrganisation();
      await done(`/api/v1/organisations/${id}/suspension`);
      return { path: `/api/v1/organisations/${id}/reinstatement`, ...post };
    },
  },
  {
    ...{ operation: 'people.add', action: 'person.added' },
    ask: async () => ({
      path: '/api/v1/people',
      body: { name: 'Ann', email: 'ann@example.org', role: 'viewer', organisation },
    }),
  },
  {
    ...{ operation: 'people.patch', action: 'person.corrected' },
    ask: async () => {
      const path = `/api/v1/people/${(await member()).person}`;
      const etag = (await api.send(path)).headers.get('etag')!;
      return { path, method: 'PATCH', body: { role: 'approver' }, headers: { ...by(api), 'if-match': etag } };
    },
  },
  {
    ...{ operation: 'people.suspend', action: 'person.suspended' },
    ask: async () => ({ path: `/api/v1/people/${(await member()).person}/suspension`, ...post }),
  },
  {
    ...{ operation: 'people.reinstate', action: 'person.reinstated' },
    ask: async () => {
      const { person } = await member();
      await done(`/api/v1/people/${person}/suspension`);
      return { path: `/api/v1/people/${person}/reinstatement`, ...post };
    },
  },
  {
    ...{ operation: 'people.enrol', action: 'person.enrolled' },
    ask: async () => ({ path: `/api/v1/people/${(await member()).person}/enrolment`, ...post }),
  },
  {
    ...{ operation: 'enrolments.set', action: 'person.password_set' },
    ask: async () => {
      const body = { enrolment: await enrolment(api, (await member()).person), password: PASSWORD };
      return { path: '/api/v1/enrolments', body, headers: {} };
    },
  },
  {
    ...{ operation: 'sessions.begin', action: 'access.signed_in' },
    ask: async () => {
      const someone = await member();
      await setPassword(api, someone.person, PASSWORD);
      const body = { email: await emailOf(api, someone), password: PASSWORD };
      return { path: '/api/v1/sessions', body, headers: {} };
    },
  },
  {
    ...{ operation: 'sessions.end', action: 'session.ended' },
    ask: async () => {
      const { session } = await InPerson.begin(api, await member());
      return { path: `/api/v1/sessions/${session}/end`, ...post };
    },
  },
  {
    ...{ operation: 'mySessions.end', action: 'access.signed_out' },
    ask: async () => {
      const { session, headers } = await InPerson.begin(api, await member());
      return { path: `/api/v1/me/sessions/${session}/end`, ...post, headers };
    },
  },
  {
    ...{ operation: 'mySessions.change', action: 'person.password_changed' },
    ask: async () => {
      const { headers } = await InPerson.begin(api, await member());
      const body = { current: PASSWORD, password: OTHER_PASSWORD };
      return { path: '/api/v1/me/password', body, headers };
    },
  },
  {
    ...{ operation: 'keys.make', action: 'key.made' },
    ask: async () => ({ path: '/api/v1/keys', body: { name: 'nightly', role: 'reporter' } }),
  },
  {
    ...{ operation: 'me.makeKey', action: 'key.made' },
    ask: async () => ({ path: '/api/v1/me/keys', body: { name: 'notebook' }, headers: by(await member()) }),
  },
  {
    ...{ operation: 'keys.rotate', action: 'key.rotated' },
    ask: async () => ({ path: `/api/v1/keys/${(await member()).keyId}/rotation`, body: {} }),
  },
  {
    ...{ operation: 'keys.revoke', action: 'key.revoked' },
    ask: async () => ({ path: `/api/v1/keys/${(await member()).keyId}/revocation`, ...post }),
  },
  {
    ...{ operation: 'identities.link', action: 'identity.linked' },
    ask: async () => ({ path: `/api/v1/people/${(await member()).person}/identities`, body: identity() }),
  },
  {
    ...{ operation: 'identities.remove', action: 'identity.removed' },
    ask: async () => {
      const id = await made(`/api/v1/people/${(await member()).person}/identities`, identity());
      return { path: `/api/v1/identities/${id}/removal`, ...post };
    },
  },
];

test('every operation is among them that changes who may come in, and what they may do', async () => {
  const document = (await (await api.send('/openapi.json')).json()) as OpenApi;
  const changing = endpointsOf(document).filter(
    ({ method, path }) => method !== 'GET' && OF_ACCESS.test(path),
  );
  expect(CHANGES.map(({ operation }) => operation).sort()).toEqual(
    changing.map(({ operation }) => operation.operationId).sort(),
  );
});

test.each(CHANGES)('$operation is one entry, on the chain of access', async ({ operation, action, ask }) => {
  const { path, headers = by(api), ...sent } = await ask();
  const before = await api.lookup.count('entry');
  const answer = await browse(api, path, { ...sent, headers });
  expect([operation, answer.ok]).toEqual([operation, true]);
  const entries = await api.lookup.rows<{ chain: string; action: string }>(
    `SELECT chain, action FROM entry ORDER BY recorded_at, position OFFSET $1`,
    [before],
  );
  expect(entries).toEqual([{ chain: ACCESS_CHAIN, action }]);
});
