import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Api } from '../support/api.js';
import { IdentityProvider } from '../support/identity-provider.js';

let api: Api;
let idp: IdentityProvider;

beforeAll(async () => {
  idp = await IdentityProvider.open();
  api = await Api.open({ settings: idp.settings() });
  await api.organisation('Tallinn');
  idp.accounts.set('ann', { name: 'Ann', email: 'ann@example.org', roles: 'it', organisation: 'mfa' });
}, 60_000);
afterAll(async () => {
  await api.close();
  await idp.close();
});

interface Me {
  role: string;
  person: { id: string };
}
const me = async (token: string) =>
  (await (await api.send('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).json()) as Me;

test('a token from before a role was lowered does not raise it again', async () => {
  const now = Math.floor(Date.now() / 1_000);
  const [first, kept] = [await idp.token({ iat: now - 100 }), await idp.token({ iat: now - 50 })];
  const { role, person } = await me(first);
  expect(role).toBe('admin');
  const path = `/api/v1/people/${person.id}`;
  const etag = (await api.send(path)).headers.get('etag')!;
  const lowered = await api.send(path, {
    method: 'PATCH',
    body: { role: 'viewer' },
    headers: { 'if-match': etag },
  });
  expect(lowered.status).toBe(200);
  expect([(await me(first)).role, (await me(kept)).role]).toEqual(['viewer', 'viewer']);
  expect((await api.verify()).finding).toBeNull();
});
