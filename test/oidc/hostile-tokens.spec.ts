import { createHmac, createPublicKey, generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { CheckedApi, type Problem } from '../contract/checked-api.js';
import { IdentityProvider } from '../support/identity-provider.js';

let provider: IdentityProvider;
let api: CheckedApi;

beforeAll(async () => {
  provider = await IdentityProvider.open();
  provider.accounts.set('ann', {
    name: 'Ann',
    email: 'ann@example.org',
    roles: 'desk',
    organisation: 'mfa',
  });
  api = await CheckedApi.open({ settings: provider.settings({ OIDC_CLIENTS: 'desk screens' }) });
  await api.send('/api/v1/organisations', { body: { name: 'Tallinn' } });
}, 60_000);
afterAll(async () => {
  await api?.close();
  await provider?.close();
});

const send = (token: string) =>
  api.send<Problem>('/api/v1/me', { headers: { authorization: `Bearer ${token}` } });
const now = () => Math.floor(Date.now() / 1_000);
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A good token under another header, made by hand: libraries refuse to. */
async function under(header: object, signed: (text: string) => Buffer): Promise<string> {
  const [, payload] = (await provider.token()).split('.');
  const text = `${base64url({ kid: 'first', typ: 'at+jwt', ...header })}.${payload}`;
  return `${text}.${signed(text).toString('base64url')}`;
}

const unsigned = () => Buffer.alloc(0);
const byProvider = (text: string) =>
  sign('sha256', Buffer.from(text), KeyObject.from(provider.signings[0]!.privateKey as never));
/** The provider's public key as a secret, as whoever confuses keys with secrets would use it. */
const byPublicKey = (format: 'pem' | 'der') => (text: string) => {
  const key = createPublicKey({ key: provider.signings[0]!.jwk as never, format: 'jwk' });
  return createHmac('sha256', key.export({ type: 'spki', format: format as 'pem' }))
    .update(text)
    .digest();
};

test('a token with nothing wrong is taken, whichever of the provider’s keys signed it', async () => {
  for (const signing of provider.signings)
    expect((await send(await provider.token({}, {}, signing))).status).toBe(200);
  expect(
    (await send(await provider.token({ aud: ['other', 'https://pledgebook.example.org'] }))).status,
  ).toBe(200);
  expect((await send(await provider.token({}, { typ: 'application/at+jwt' }))).status).toBe(200);
  expect((await send(await provider.token({ exp: now() - 2, nbf: now() + 2, iat: now() + 2 }))).status).toBe(
    200,
  );
});

const table: Record<string, () => Promise<string>> = {
  'of another issuer': () => provider.token({ iss: 'https://login.example.com' }),
  'of an issuer that only begins so': () => provider.token({ iss: `${provider.issuer}/` }),
  'for another audience': () => provider.token({ aud: 'https://other.example.org' }),
  'for many others': () => provider.token({ aud: ['https://other.example.org', 'desk'] }),
  'of another client': () => provider.token({ client_id: 'stranger' }),
  'of another type, as an ID token is': () => provider.token({}, { typ: 'JWT' }),
  'of no type': () => provider.token({}, { typ: undefined }),
  'that has expired': () => provider.token({ exp: now() - 10 }),
  'that is not good yet': () => provider.token({ nbf: now() + 30 }),
  'that was issued in the future': () => provider.token({ iat: now() + 30 }),
  'that expires at no instant': () => provider.token({ exp: 'never' as never }),
  'that names an unknown key': () => provider.token({}, { kid: 'nobodys' }),
  'that names no key': () => provider.token({}, { kid: undefined }),
  'signed by somebody else under the name of a key': async () => {
    const { privateKey } = await generateKeyPair('RS256');
    return provider.token({}, {}, { ...provider.signings[0]!, privateKey });
  },
  'under the name of a key of another kind': () => provider.token({}, { kid: 'curve' }),
  'that brings its own key': async () => {
    const { privateKey, publicKey: own } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = own.export({ format: 'jwk' }) as never;
    return provider.token({}, { jwk }, { ...provider.signings[0]!, privateKey: privateKey as never });
  },
  'with a part that must be understood, and is not': () =>
    under({ alg: 'RS256', crit: ['beware'], beware: 1 }, byProvider),
  'that is not signed': () => under({ alg: 'none' }, unsigned),
  'that is not signed, in other letters': () => under({ alg: 'nOnE' }, unsigned),
  'that is signed with the public key as a secret': () => under({ alg: 'HS256' }, byPublicKey('pem')),
  'that is signed with the bytes of the public key': () => under({ alg: 'HS256' }, byPublicKey('der')),
  'that was changed after it was signed': async () => {
    const [header, , signature] = (await provider.token()).split('.');
    const [, payload] = (await provider.token({ roles: ['it'] })).split('.');
    return [header, payload, signature].join('.');
  },
  'without its signature': async () => (await provider.token()).split('.').slice(0, 2).join('.') + '.',
};

describe('a token', () => {
  test.each(Object.keys(table))('%s opens nothing', async (name) => {
    const { status, body, headers } = await send(await table[name]!());
    expect([status, body.code]).toEqual([401, 'unauthorized']);
    expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  const required = ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'];
  test.each(required)('without %s opens nothing', async (claim) => {
    expect((await send(await provider.token({ [claim]: undefined }))).status).toBe(401);
  });

  test.each(['sub', 'client_id', 'jti'])('whose %s is no text opens nothing', async (claim) => {
    for (const value of [7, '', null, ['ann'], { ann: 1 }, 'a'.repeat(256), 'a\u0000'])
      expect((await send(await provider.token({ [claim]: value } as never))).status).toBe(401);
  });

  test('that is refused is refused in the same words, whatever is wrong with it', async () => {
    const answers = await Promise.all(Object.values(table).map(async (make) => send(await make())));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
});

test('none of them has left a trace', async () => {
  expect(await api.lookup.count('identity')).toBe(1);
});
