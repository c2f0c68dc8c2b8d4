import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cloneTemplate, dropDatabase } from '../support/book.js';
import { IdentityProvider } from '../support/identity-provider.js';
import { Lookup } from '../support/lookup.js';
import { RunningApi } from '../support/running-api.js';

const ADMIN_API_KEY = randomBytes(24).toString('base64url');

/** What a process says, answers and keeps while tokens of every kind are brought to it in every way. */
let idp: IdentityProvider;
let databaseUrl: string;
let said = '';
const tokens: string[] = [];
const answered: string[] = [];

beforeAll(async () => {
  idp = await IdentityProvider.open();
  idp.accounts.set('ann', {
    name: 'Ann',
    email: 'ann@example.org',
    roles: 'desk',
    organisation: 'mfa',
  });
  databaseUrl = await cloneTemplate();
  const hear = (piece: string) => void (said += piece);
  const settings = idp.settings({ LOG_LEVEL: 'trace', ADMIN_API_KEY });
  const api = await RunningApi.start(databaseUrl, settings, hear);
  try {
    const ask = async (path: string, token: string, init: RequestInit = {}) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await fetch(`${api.url}${path}`, { ...init, headers });
      answered.push(JSON.stringify([answer.status, ...answer.headers]), await answer.text());
      return answer.status;
    };
    const body = JSON.stringify({ name: 'Tallinn' });
    expect(await ask('/api/v1/organisations', ADMIN_API_KEY, { method: 'POST', body })).toBe(201);
    const bring = async (status: number, claims: Record<string, unknown>, header = {}) => {
      const token = await idp.token(claims, header);
      tokens.push(token);
      expect(await ask('/api/v1/me', token)).toBe(status);
      expect(await ask(`/api/v1/parties?after=${token}`, token)).toBe(status === 200 ? 400 : status);
    };
    for (let i = 0; i < 10; i++) {
      await bring(200, { sub: 'ann' });
      await bring(403, { sub: 'ann', roles: 'nothing' });
      await bring(401, { aud: 'https://other.example.org' });
      await bring(401, {}, { kid: 'nobodys' });
    }
    await idp.close();
  } finally {
    await api.stop();
  }
}, 60_000);
afterAll(async () => {
  await idp.close();
  await dropDatabase(databaseUrl);
});

/** What gives a token away: its signature, which is all that is secret of it, whole or in part. */
const found = (text: string) => tokens.filter((token) => text.includes(token.split('.')[2]!.slice(-32)));

test('the log says why a token is refused, and holds none', () => {
  expect(said).toContain('"reason":"ERR_JWT_CLAIM_VALIDATION_FAILED aud"');
  expect(said).toContain('"reason":"ERR_JWKS_NO_MATCHING_KEY"');
  expect(found(said)).toEqual([]);
});

test('no answer holds a token', () => {
  expect(answered.join('\n')).toContain('no_role_mapped');
  expect(found(answered.join('\n'))).toEqual([]);
});

test('no table holds a token', async () => {
  const lookup = new Lookup(databaseUrl);
  const tables = await lookup.rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'pledgebook'::regnamespace`,
  );
  const rows = JSON.stringify(await lookup.everything(tables.map(({ name }) => name)));
  expect(rows).toContain('person.arrived');
  expect(found(rows)).toEqual([]);
});
