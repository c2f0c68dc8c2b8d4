import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { CheckedApi, type Page, type Problem } from '../contract/checked-api.js';
import { Browser } from '../support/browser.js';
import { signInAtTheDesk } from '../support/desk.js';
import type { IdentityProvider } from '../support/identity-provider.js';
import { PASSWORD } from '../support/in-person.js';
import { signInClient } from '../support/sign-in-client.js';

interface Me {
  readonly session: { readonly csrfToken: string };
}

/** A book that lets in who signed in with two factors alone. */
let idp: IdentityProvider;
let api: CheckedApi;
let origin: string;

beforeAll(async () => {
  const client = await signInClient();
  ({ idp, origin } = client);
  const strongly = { OIDC_ACR_VALUES: 'phrh mfa', PASSWORDS: 'off' };
  api = await CheckedApi.open({ port: client.port, settings: { ...client.settings, ...strongly } });
  await api.organisation('Tallinn');
  for (const sub of ['ann', 'bea'])
    idp.accounts.set(sub, { name: sub, email: `${sub}@example.org`, roles: ['desk'], organisation: 'mfa' });
}, 60_000);
afterAll(async () => {
  await api?.close();
  await idp?.close();
});
beforeEach(() => void (idp.atBrowser = 'ann'));

const me = (token: string) =>
  api.send<Problem>('/api/v1/me', { headers: { authorization: `Bearer ${token}` } });
const lastRecord = async (what: string) =>
  (await api.send<Page>(`/api/v1/access-records?what=${what}&limit=1`)).body.items[0];
const counts = () => Promise.all(['person', 'session'].map((table) => api.lookup.count(table)));
const WEAK = [undefined, 'pwd', 'MFA', 'mfa phrh', ''];

test('a sign-in asks the provider for the ways that are strong enough, the best first', async () => {
  const answer = await new Browser().ask(`${origin}/api/v1/sign-in`);
  expect(new URL(answer.headers.get('location')!).searchParams.get('acr_values')).toBe('phrh mfa');
});

test('of another way, or of none that the provider names, a sign-in begins no session, and is an entry', async () => {
  const before = await counts();
  for (const acr of WEAK) {
    idp.acr = acr;
    const browser = new Browser();
    const back = await browser.follow(`${origin}/api/v1/sign-in`, `${origin}/api/v1/sign-in/callback`);
    const answer = await browser.ask(back);
    const { code } = (await answer.json()) as Problem;
    expect([acr, answer.status, code]).toEqual([acr, 403, 'signed_in_too_weakly']);
    expect(browser.cookies(origin).get('__Host-pledgebook')).toBeUndefined();
  }
  expect(await counts()).toEqual(before);
  expect(await lastRecord('sign_in_failed')).toMatchObject({
    ...{ principal: 'nobody', operation: 'GET /api/v1/sign-in/callback', network: '127.0.0.1' },
    ...{ code: 'signed_in_too_weakly', subject: 'ann' },
  });
});

test('of one of them it begins a session', async () => {
  idp.acr = 'mfa';
  const browser = new Browser();
  const back = await browser.follow(`${origin}/api/v1/sign-in`, `${origin}/api/v1/sign-in/callback`);
  expect((await browser.ask(back)).status).toBe(303);
  expect(browser.cookies(origin).get('__Host-pledgebook')).toMatch(/./);
});

test('an access token of another way, or of none, opens nothing, says which to ask for, and is an entry', async () => {
  const before = await counts();
  const weak = [...WEAK.map((acr) => ({ acr })), { acr: ['mfa'] }, { acr: 7 }, { amr: ['mfa'] }];
  for (const claims of weak) {
    const { status, body, headers } = await me(await idp.token({ sub: 'bea', ...claims }));
    expect([claims, status, body.code]).toEqual([claims, 401, 'signed_in_too_weakly']);
    expect(headers['www-authenticate']).toBe(
      'Bearer error="insufficient_user_authentication", acr_values="phrh mfa"',
    );
  }
  expect(await counts()).toEqual(before);
  expect(await lastRecord('refused')).toMatchObject({
    ...{ principal: 'nobody', operation: 'GET /api/v1/me', network: '127.0.0.1' },
    ...{ code: 'signed_in_too_weakly', subject: 'bea' },
  });
});

test('of one of them it opens what it always does, and of a token that is no good nobody learns which those are', async () => {
  for (const acr of ['mfa', 'phrh'])
    expect((await me(await idp.token({ sub: 'bea', acr }))).status).toBe(200);
  const bad = await me(await idp.token({ sub: 'bea', acr: 'pwd', aud: 'https://other.example.org' }));
  expect(bad.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
});

test('the provider says so in the tokens that it makes for another client', async () => {
  for (const [acr, status] of [
    ['pwd', 401],
    ['mfa', 200],
  ] as const) {
    idp.acr = acr;
    expect((await me((await signInAtTheDesk(idp)).access_token)).status).toBe(status);
  }
});

test('no password is taken, set, changed or let be set, right or wrong, and whoever tries is an entry', async () => {
  const { person } = await api.member({ organisation: 'Tallinn', role: 'viewer' });
  const password = PASSWORD;
  const email = 'ann@example.org';
  idp.acr = 'mfa';
  const browser = new Browser();
  await browser.ask(await browser.follow(`${origin}/api/v1/sign-in`, `${origin}/api/v1/sign-in/callback`));
  const cookie = `__Host-pledgebook=${browser.cookies(origin).get('__Host-pledgebook')!}`;
  const nobody = { authorization: undefined };
  const seen = await api.send<Me>('/api/v1/me', { headers: { ...nobody, cookie } });
  const inSession = { ...nobody, cookie, 'x-csrf-token': seen.body.session.csrfToken };
  for (const [path, body, headers] of [
    ['/api/v1/sessions', { email, password }, nobody],
    ['/api/v1/enrolments', { enrolment: 'x'.repeat(43), password }, nobody],
    [`/api/v1/people/${person}/enrolment`, undefined, {}],
    ['/api/v1/me/password', { current: password, password: `${password}!` }, inSession],
  ] as const) {
    const answer = await api.send<Problem>(path, { method: 'POST', body, headers });
    expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'passwords_off']);
  }
  const { items } = (await api.send<Page>('/api/v1/access-records?what=refused&limit=10')).body;
  const tried = items.filter(({ code }) => code === 'passwords_off').map(({ operation }) => operation);
  expect(tried).toEqual([
    'POST /api/v1/me/password',
    'POST /api/v1/people/:id/enrolment',
    'POST /api/v1/sessions',
  ]);
});
