import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readSettings as readAtStart } from '../../scripts/settings.mjs';
import { readSettings as readByApi } from '../../apps/api/src/settings.js';

const GIVEN = { DATABASE_URL: 'postgres://owner:secret@db:5432/book', ADMIN_API_KEY: 'a'.repeat(32) };
const PROVIDER = {
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_AUDIENCE: 'pledgebook',
  OIDC_ROLES: '{"desk":"analyst"}',
  OIDC_ORGANISATIONS: '{"mfa":"Ministry"}',
};

/** The settings that are named as no good. */
function named(read: (env: Record<string, string>) => unknown, env: Record<string, string>): string[] {
  try {
    read({ ...GIVEN, ...env });
    return [];
  } catch (error) {
    return [...(error as Error).message.matchAll(/^ {2}([A-Z_]+) must /gm)].map(([, name]) => name!).sort();
  }
}

test.each([
  [{}, []],
  [PROVIDER, []],
  [
    { ...PROVIDER, OIDC_CLIENT_ID: 'screens', OIDC_REDIRECT_URI: 'https://b.org/api/v1/sign-in/callback' },
    [],
  ],
  [{ OIDC_ISSUER: 'https://login.example.org' }, ['OIDC_AUDIENCE', 'OIDC_ORGANISATIONS', 'OIDC_ROLES']],
  [{ ...PROVIDER, OIDC_ISSUER: 'http://login.example.org' }, ['OIDC_ISSUER']],
  [{ ...PROVIDER, OIDC_ISSUER: 'https://me:secret@login.example.org' }, ['OIDC_ISSUER']],
  [{ ...PROVIDER, OIDC_ALGORITHMS: 'RS256 HS256' }, ['OIDC_ALGORITHMS']],
  [{ ...PROVIDER, OIDC_ACR_VALUES: 'phr mfa' }, []],
  [{ ...PROVIDER, OIDC_ACR_VALUES: ' , ' }, ['OIDC_ACR_VALUES']],
  [{ ...PROVIDER, OIDC_ACR_VALUES: 'mfa "phr"' }, ['OIDC_ACR_VALUES']],
  [{ ...PROVIDER, OIDC_ROLES: '{"desk":"king"}' }, ['OIDC_ROLES']],
  [{ ...PROVIDER, OIDC_ORGANISATIONS: '[]' }, ['OIDC_ORGANISATIONS']],
  [{ ...PROVIDER, OIDC_CLIENT_SECRET: 'hush' }, ['OIDC_CLIENT_ID', 'OIDC_REDIRECT_URI']],
  [{ PASSWORDS: 'off' }, []],
  [{ PASSWORDS: 'no' }, ['PASSWORDS']],
  [{ METRICS_KEY: 'a'.repeat(32) }, ['METRICS_KEY']],
] as [Record<string, string>, string[]][])(
  'the start refuses what the API would, by name: %j',
  (env, names) => {
    expect(named(readAtStart, env)).toEqual(names);
    expect(named(readByApi, env)).toEqual(names);
  },
);

test('the first administrator has to have an address', () => {
  expect(named(readAtStart, { ADMIN_EMAIL: 'chief' })).toEqual(['ADMIN_EMAIL']);
  expect(named(readAtStart, { ADMIN_EMAIL: 'ann.tamm@example.org' })).toEqual([]);
});

test('what lets somebody in is told to the API alone', () => {
  const compose = readFileSync('docker-compose.yml', 'utf8');
  const told = (service: string) =>
    compose.split(new RegExp(`^  ${service}:$`, 'm'))[1]!.split(/^ {2}\w+:$/m)[0]!;
  const shared = compose.slice(0, compose.indexOf('\nservices:'));
  for (const name of ['ADMIN_API_KEY', 'METRICS_KEY', 'OIDC_CLIENT_SECRET']) {
    expect([name, told('api').includes(` ${name}: `)]).toEqual([name, true]);
    for (const others of [told('worker'), told('prepare'), shared])
      expect(others).not.toContain(` ${name}: `);
  }
});
