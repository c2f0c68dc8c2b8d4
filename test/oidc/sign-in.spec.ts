import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Api } from '../support/api.js';
import { Browser } from '../support/browser.js';
import type { IdentityProvider } from '../support/identity-provider.js';
import { browse } from '../support/in-person.js';
import { signInClient } from '../support/sign-in-client.js';

const ANN = { name: 'Ann Tamm', email: 'ann@example.org', roles: ['desk'], organisation: 'mfa' };
const NOBODY = { name: 'Nobody', email: 'nobody@example.org', roles: ['canteen'], organisation: 'mfa' };

let api: Api;
let idp: IdentityProvider;
let origin: string;

beforeAll(async () => {
  const { port, settings, ...client } = await signInClient();
  ({ idp, origin } = client);
  api = await Api.open({ port, settings });
  await api.organisation('Tallinn');
  idp.accounts.set('ann', ANN).set('nobody', NOBODY);
}, 60_000);
afterAll(async () => {
  await api.close();
  await idp.close();
});
beforeEach(() => void (idp.atBrowser = 'ann'));

const begin = (browser: Browser, back = '/docs?x=1') =>
  browser.follow(
    `${origin}/api/v1/sign-in?back=${encodeURIComponent(back)}`,
    `${origin}/api/v1/sign-in/callback`,
  );
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
const sessions = () => api.lookup.count('session');

/** What a callback is answered that lets nobody in. */
async function expectRefused(answer: Response, before: number, code = 'not_let_in'): Promise<void> {
  expect([answer.status, await codeOf(answer)]).toEqual([code === 'not_let_in' ? 401 : 403, code]);
  expect(answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('__Host-pledgebook='))).toEqual(
    [],
  );
  expect(await sessions()).toBe(before);
}

describe('a sign-in at the provider', () => {
  test('begins a session of whoever the provider says it is, and goes on where it was to', async () => {
    const browser = new Browser();
    const answer = await browser.ask(await begin(browser));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/docs?x=1']);
    expect([...browser.cookies(origin).keys()]).toEqual(['__Host-pledgebook']);
    const cookie = `__Host-pledgebook=${browser.cookies(origin).get('__Host-pledgebook')!}`;
    expect(await (await browse(api, '/api/v1/me', { headers: { cookie } })).json()).toMatchObject({
      person: { name: 'Ann Tamm', email: 'ann@example.org' },
      ...{ role: 'analyst', key: null, session: { how: 'oidc' } },
    });
    const { items } = (await (await api.send('/api/v1/access-records?limit=1')).json()) as {
      items: object[];
    };
    expect(items).toMatchObject([{ what: 'signed_in', operation: 'GET /api/v1/sign-in/callback' }]);
    // Once more in the same browser: the session from before has ended.
    expect((await browser.ask(await begin(browser))).status).toBe(303);
    expect((await browse(api, '/api/v1/me', { headers: { cookie } })).status).toBe(401);
  });

  test('and the keys made in it end with the identity, signed out of or not', async () => {
    idp.accounts.set('leaver', { ...ANN, name: 'Leaver', email: 'leaver@example.org' });
    idp.atBrowser = 'leaver';
    const browsers = [new Browser(), new Browser()];
    const [first, second] = await Promise.all(
      browsers.map(async (browser) => {
        await browser.ask(await begin(browser));
        const cookie = `__Host-pledgebook=${browser.cookies(origin).get('__Host-pledgebook')!}`;
        const me = await browse(api, '/api/v1/me', { headers: { cookie } });
        return {
          cookie,
          ...((await me.json()) as { person: { id: string }; session: { csrfToken: string; id: string } }),
        };
      }),
    );
    const headers = { cookie: first!.cookie, 'x-csrf-token': first!.session.csrfToken };
    const made = await browse(api, '/api/v1/me/keys', { body: { name: 'own' }, headers });
    const { key } = (await made.json()) as { key: string };
    await browse(api, `/api/v1/me/sessions/${first!.session.id}/end`, { method: 'POST', headers });
    const statuses = async () => [
      (await api.send('/api/v1/me', { headers: { authorization: `Bearer ${key}` } })).status,
      (await browse(api, '/api/v1/me', { headers: { cookie: second!.cookie } })).status,
    ];
    expect(await statuses()).toEqual([200, 200]);
    const known = await api.send(`/api/v1/people/${first!.person.id}/identities`);
    const { items } = (await known.json()) as { items: { id: string }[] };
    await api.send(`/api/v1/identities/${items[0]!.id}/removal`, { method: 'POST' });
    expect(await statuses()).toEqual([401, 401]);
  });

  test('asks the provider for a code alone, with PKCE, state and nonce', async () => {
    const answer = await new Browser().ask(`${origin}/api/v1/sign-in`);
    const { searchParams } = new URL(answer.headers.get('location')!);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', client_id: 'screens' },
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test('is ended by the browser alone that began it, once', async () => {
    const [browser, other] = [new Browser(), new Browser()];
    const back = await begin(browser);
    await begin(other);
    const before = await sessions();
    await expectRefused(await new Browser().ask(back), before);
    await expectRefused(await other.ask(back), before);
    const kept = browser.cookies(origin).get('__Host-pledgebook-sign-in')!;
    expect((await browser.ask(back)).status).toBe(303);
    const replayed = await browse(api, back.slice(origin.length), {
      headers: { cookie: `__Host-pledgebook-sign-in=${kept}` },
      redirect: 'manual',
    });
    await expectRefused(replayed, before + 1);
  });

  test.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://login.example.com')],
    ['no issuer, although the provider names itself', (url: URL) => url.searchParams.delete('iss')],
    ['another code', (url: URL) => url.searchParams.set('code', 'y'.repeat(43))],
    ['no code', (url: URL) => url.searchParams.delete('code')],
    ['a refusal of the provider’s', (url: URL) => url.searchParams.set('error', 'access_denied')],
  ])('that comes back with %s lets nobody in', async (_, change) => {
    const browser = new Browser();
    const url = new URL(await begin(browser));
    change(url);
    await expectRefused(await browser.ask(url.href), await sessions());
  });

  test('whose ID token was made for another sign-in, or is signed with nothing, lets nobody in', async () => {
    const claims = (nonce: string) => ({ ...{ iss: idp.issuer, aud: 'screens', sub: 'ann', nonce }, ...ANN });
    for (const make of [
      () => idp.token(claims('of another'), { typ: 'JWT' }),
      async () =>
        `${btoa('{"alg":"none"}').replaceAll('=', '')}.${(await idp.token(claims('x'))).split('.')[1]}.`,
    ]) {
      const browser = new Browser();
      const back = await begin(browser);
      const before = await sessions();
      idp.answer('/token', {
        access_token: 'x',
        token_type: 'Bearer',
        expires_in: 60,
        id_token: await make(),
      });
      const answer = await browser.ask(back);
      idp.answer('/token', undefined);
      await expectRefused(answer, before);
    }
  });

  test('of somebody for whom there is nothing here, or who is suspended, begins none', async () => {
    idp.atBrowser = 'nobody';
    const stranger = new Browser();
    const before = await sessions();
    await expectRefused(await stranger.ask(await begin(stranger)), before, 'no_role_mapped');
    idp.atBrowser = 'ann';
    const browser = new Browser();
    const back = await begin(browser);
    const { items } = (await (await api.send('/api/v1/people?email=ann@example.org')).json()) as {
      items: { id: string }[];
    };
    await api.send(`/api/v1/people/${items[0]!.id}/suspension`, { method: 'POST' });
    await expectRefused(await browser.ask(back), before);
    await api.send(`/api/v1/people/${items[0]!.id}/reinstatement`, { method: 'POST' });
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'goes on to no other host: %s',
    async (back) => {
      const browser = new Browser();
      expect((await browser.ask(await begin(browser, back))).headers.get('location')).toBe('/');
    },
  );

  test('waits for a provider that is away', async () => {
    const browser = new Browser();
    const back = await begin(browser);
    idp.failing = 503;
    const answer = await browser.ask(back);
    idp.failing = undefined;
    expect([answer.status, await codeOf(answer)]).toEqual([503, 'provider_away']);
  });
});

test('where no provider is named, nobody signs in by one', async () => {
  const without = await Api.open();
  const answers = await Promise.all(
    ['', '/callback'].map((path) => browse(without, `/api/v1/sign-in${path}`)),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  await without.close();
});
