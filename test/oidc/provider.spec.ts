import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readAccessToken } from '../../apps/api/src/oidc/access-token.js';
import { readOidcSettings } from '../../apps/api/src/oidc/oidc-settings.js';
import { Provider } from '../../apps/api/src/oidc/provider.js';
import { ProviderAway } from '../../apps/api/src/oidc/provider-away.js';
import { Api } from '../support/api.js';
import { IdentityProvider } from '../support/identity-provider.js';

const DISCOVERY = '/.well-known/openid-configuration';
const KEYS = '/jwks';
/** What a token would be; it is not looked at. */
const NOTHING = { payload: '', signature: '' };
const COOL_DOWNS = { failure: 300, keys: 3_000 };

let idp: IdentityProvider;
let provider: Provider;

beforeEach(async () => {
  idp = await IdentityProvider.open();
  provider = new Provider(readOidcSettings(idp.settings(), []).oidc!, COOL_DOWNS);
});
afterEach(() => idp.close());

const read = (token: string) => readAccessToken(token, provider.settings, provider.key, new Date());
const outcome = (token: string) =>
  read(token).then(
    () => 'taken',
    (error: Error) => error.name,
  );
const many = async (count: number, make: () => Promise<string>) =>
  Promise.all(Array.from({ length: count }, async () => outcome(await make())));

describe('the provider', () => {
  test('is asked once for many tokens at once, and not at all for those of others', async () => {
    expect(await outcome(await idp.token({ iss: 'https://login.example.com' }))).toBe('TokenRefused');
    expect(idp.asked.size).toBe(0);
    expect(new Set(await many(20, () => idp.token()))).toEqual(new Set(['taken']));
    expect([idp.asked.get(DISCOVERY), idp.asked.get(KEYS)]).toEqual([1, 1]);
  });

  test('is asked for a key that it did not have before, but not by every token that names one', async () => {
    expect(await outcome(await idp.token())).toBe('taken');
    expect(new Set(await many(20, () => idp.token({}, { kid: 'nobodys' })))).toEqual(
      new Set(['TokenRefused']),
    );
    expect(idp.asked.get(KEYS)).toBe(1);

    const old = await idp.token();
    await idp.rotate('second');
    const fresh = await idp.token();
    expect(await outcome(fresh)).toBe('TokenRefused');
    await sleep(COOL_DOWNS.keys);
    expect(await outcome(fresh)).toBe('taken');
    expect(idp.asked.get(KEYS)).toBe(2);
    expect(await outcome(old)).toBe('TokenRefused');
  });

  test('that shows two keys by one name has none by it', async () => {
    const [first] = idp.signings;
    const token = await idp.token();
    await idp.rotate(first!.kid);
    const twice = { keys: [first, ...idp.signings].map((one) => publicPart(one!.jwk)) };
    idp.answer(KEYS, twice);
    expect(await outcome(token)).toBe('TokenRefused');
    expect(await outcome(await idp.token())).toBe('TokenRefused');
  });

  test('that is away is left alone for a while, and then asked again', async () => {
    await idp.close();
    expect(new Set(await many(20, () => idp.token()))).toEqual(new Set(['ProviderAway']));
    await idp.listen();
    expect(await outcome(await idp.token())).toBe('ProviderAway');
    expect(idp.asked.size).toBe(0);
    await sleep(COOL_DOWNS.failure);
    expect(await outcome(await idp.token())).toBe('taken');
  });

  test('that fails is away, and one that calls itself otherwise too', async () => {
    idp.failing = 500;
    expect(await outcome(await idp.token())).toBe('ProviderAway');
    await sleep(COOL_DOWNS.failure);
    idp.failing = undefined;
    idp.answer(DISCOVERY, { issuer: 'https://login.example.com', jwks_uri: `${idp.issuer}${KEYS}` });
    await expect(read(await idp.token())).rejects.toBeInstanceOf(ProviderAway);
  });

  test('that shows its keys where others could change them on their way is not believed', async () => {
    for (const jwks_uri of ['http://login.example.com/jwks', 'data:application/json,{}', undefined]) {
      idp.answer(DISCOVERY, { issuer: idp.issuer, jwks_uri });
      const unsafe = new Provider(provider.settings);
      await expect((async () => unsafe.key({ alg: 'RS256', kid: 'first' }, NOTHING))()).rejects.toMatchObject(
        {
          cause: { message: 'The provider names no safe address of its keys.' },
        },
      );
    }
  });
});

test('a caller is told to come again while the provider is away, and their own key opens all the while', async () => {
  const api = await Api.open({ settings: { ...idp.settings(), WRONG_KEYS_PER_MINUTE: '3' } });
  try {
    const me = (token: string) => api.send('/api/v1/me', { headers: { authorization: `Bearer ${token}` } });
    await idp.close();
    for (let i = 0; i < 5; i++) {
      const answer = await me(await idp.token());
      const { code } = (await answer.json()) as { code: string };
      expect([answer.status, code, answer.headers.get('retry-after')]).toEqual([503, 'provider_away', '5']);
    }
    expect((await me(api.key)).status).toBe(200);
    // While it was away nothing counted as a wrong key. What another provider signed does, and shuts out no good one.
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await me(await idp.token({ iss: 'https://other' }))).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect((await me(api.key)).status).toBe(200);
  } finally {
    await api.close();
  }
}, 60_000);

test('without a provider no token is taken', async () => {
  const api = await Api.open();
  try {
    const headers = { authorization: `Bearer ${await idp.token()}` };
    expect((await api.send('/api/v1/me', { headers })).status).toBe(401);
  } finally {
    await api.close();
  }
}, 60_000);

/** A key as it is shown: without what signs. */
function publicPart(jwk: object): object {
  const hidden = ['d', 'p', 'q', 'dp', 'dq', 'qi'];
  return Object.fromEntries(Object.entries(jwk).filter(([name]) => !hidden.includes(name)));
}
