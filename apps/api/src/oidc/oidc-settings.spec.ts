import { describe, expect, it } from '@jest/globals';
import { readOidcSettings } from './oidc-settings.js';

const read = (environment: Record<string, string>) => {
  const complaints: string[] = [];
  return { ...readOidcSettings(environment, complaints), complaints };
};

const GOOD = {
  OIDC_ISSUER: 'https://login.example.org/realms/mfa',
  OIDC_AUDIENCE: 'pledgebook',
  OIDC_ROLES: '{"desk":"analyst"}',
  OIDC_ORGANISATIONS: '{"mfa":"Tallinn"}',
};
const CLIENT = {
  ...GOOD,
  OIDC_CLIENT_ID: 'screens',
  OIDC_REDIRECT_URI: 'https://book.example.org/api/v1/sign-in/callback',
};

describe('readOidcSettings', () => {
  it('takes nobody’s word unless told so', () => {
    expect(read({ OIDC_ISSUER: '', OIDC_ROLES: '' })).toEqual({ complaints: [] });
  });

  it('has defaults that let no weak signature in, and no sign-in', () => {
    expect(read(GOOD)).toEqual({
      oidc: {
        issuer: 'https://login.example.org/realms/mfa',
        audience: 'pledgebook',
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'],
        clients: null,
        acrValues: null,
        claims: {
          roleClaim: 'roles',
          roles: new Map([['desk', 'analyst']]),
          organisationClaim: 'organisation',
          organisations: new Map([['mfa', 'Tallinn']]),
        },
        client: undefined,
      },
      complaints: [],
    });
  });

  it('takes what it is given', () => {
    const given = {
      ...CLIENT,
      OIDC_ISSUER: 'http://127.0.0.1:4000',
      OIDC_ALGORITHMS: 'ES256, ES384',
      OIDC_CLIENTS: 'desk screens',
      OIDC_ACR_VALUES: 'phrh http://eidas.europa.eu/LoA/high',
      OIDC_CLIENT_SECRET: 'hush',
      OIDC_ROLE_CLAIM: '/realm_access/roles',
      OIDC_ORGANISATION_CLAIM: 'org',
    };
    expect(read(given)).toMatchObject({
      oidc: {
        issuer: 'http://127.0.0.1:4000',
        algorithms: ['ES256', 'ES384'],
        clients: ['desk', 'screens'],
        acrValues: ['phrh', 'http://eidas.europa.eu/LoA/high'],
        claims: { roleClaim: '/realm_access/roles', organisationClaim: 'org' },
        client: {
          id: 'screens',
          secret: 'hush',
          redirectUri: 'https://book.example.org/api/v1/sign-in/callback',
        },
      },
      complaints: [],
    });
  });

  it.each<[string, Record<string, string>]>([
    ['OIDC_ISSUER', { ...GOOD, OIDC_ISSUER: '' }],
    ['OIDC_ISSUER', { ...GOOD, OIDC_ISSUER: 'login.example.org' }],
    ['OIDC_ISSUER', { ...GOOD, OIDC_ISSUER: 'http://login.example.org' }],
    ['OIDC_ISSUER', { ...GOOD, OIDC_ISSUER: 'http://127.0.0.1.example.org' }],
    ['OIDC_ISSUER', { ...GOOD, OIDC_ISSUER: 'https://login.example.org/?realm=mfa' }],
    ['OIDC_ISSUER', { ...GOOD, OIDC_ISSUER: 'https://a:b@login.example.org' }],
    ['OIDC_AUDIENCE', { ...GOOD, OIDC_AUDIENCE: '' }],
    ['OIDC_ALGORITHMS', { ...GOOD, OIDC_ALGORITHMS: 'RS256 none' }],
    ['OIDC_ALGORITHMS', { ...GOOD, OIDC_ALGORITHMS: 'HS256' }],
    ['OIDC_ACR_VALUES', { ...GOOD, OIDC_ACR_VALUES: ' , ' }],
    ['OIDC_ACR_VALUES', { ...GOOD, OIDC_ACR_VALUES: 'mfa "phr"' }],
    ['OIDC_ROLES', { ...GOOD, OIDC_ROLES: '' }],
    ['OIDC_ROLES', { ...GOOD, OIDC_ROLES: '{}' }],
    ['OIDC_ROLES', { ...GOOD, OIDC_ROLES: '["analyst"]' }],
    ['OIDC_ROLES', { ...GOOD, OIDC_ROLES: '{"desk":"emperor"}' }],
    ['OIDC_ROLES', { ...GOOD, OIDC_ROLES: '{"desk":' }],
    ['OIDC_ORGANISATIONS', { ...GOOD, OIDC_ORGANISATIONS: '{"mfa":7}' }],
    ['OIDC_ORGANISATIONS', { ...GOOD, OIDC_ORGANISATIONS: '{"mfa":" "}' }],
    ['OIDC_CLIENT_ID', { ...CLIENT, OIDC_CLIENT_ID: '' }],
    ['OIDC_REDIRECT_URI', { ...CLIENT, OIDC_REDIRECT_URI: '' }],
    [
      'OIDC_REDIRECT_URI',
      { ...CLIENT, OIDC_REDIRECT_URI: 'http://book.example.org/api/v1/sign-in/callback' },
    ],
    ['OIDC_REDIRECT_URI', { ...CLIENT, OIDC_REDIRECT_URI: 'https://book.example.org/elsewhere' }],
  ])('refuses %s as in %j', (name, environment) => {
    const { complaints } = read(environment);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(new RegExp(`^${name} must `));
  });
});
