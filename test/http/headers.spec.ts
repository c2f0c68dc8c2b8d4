import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi } from '../contract/checked-api.js';
import { endpointsOf, type Endpoint } from '../contract/openapi.js';
import { sendRaw } from './raw-connection.js';

const GUARDS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};
const STRICT = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const MAY_BE_KEPT = ['/openapi.json', '/docs/{asset}', '/.well-known/security.txt'];
const TELLING = ['server', 'x-powered-by', 'via', 'access-control-allow-origin', 'set-cookie'];

const PLACES: Readonly<Record<string, string>> = {
  code: 'FR',
  asset: 'swagger-ui.css',
  problem: 'stale',
};
const addressOf = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => PLACES[name] ?? '1');

let api: CheckedApi;
let endpoints: Endpoint[];

beforeAll(async () => {
  api = await CheckedApi.open();
  endpoints = endpointsOf(api.contract.document);
}, 60_000);
afterAll(() => api.close());

describe('every answer of every route', () => {
  it('guards whoever looks at it, and may be kept only where it is for everybody', async () => {
    expect(endpoints.length).toBeGreaterThan(70);
    for (const { method, path } of endpoints) {
      for (const authorization of [`Bearer ${api.key}`, 'Bearer wrong', undefined]) {
        for (const by of [method, 'OPTIONS', 'PUT']) {
          const { status, headers } = await api.send(addressOf(path), {
            method: by,
            headers: { authorization },
          });
          const named = [by, path, status];
          expect([...named, headers]).toEqual([...named, expect.objectContaining(GUARDS)]);
          const kept = status === 200 && MAY_BE_KEPT.includes(path);
          expect([...named, headers['cache-control'] === 'no-store']).toEqual([...named, !kept]);
          const reads = path === '/docs' && status === 200;
          expect([...named, headers['content-security-policy'] === STRICT]).toEqual([...named, !reads]);
          expect([...named, TELLING.filter((name) => name in headers)]).toEqual([...named, []]);
          expect(headers).not.toHaveProperty('strict-transport-security');
        }
      }
    }
  }, 60_000);

  it('does so too where there is no route, and for what is no request', async () => {
    const answers = [
      await api.send('/nothing'),
      await api.send('/api/v1/%zz'),
      await sendRaw(api.url, 'nonsense\r\n\r\n'),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        ...GUARDS,
        'content-security-policy': STRICT,
        'cache-control': 'no-store',
      });
    }
  });

  it('lets the reader of the documentation run its own scripts, and nothing from elsewhere', async () => {
    const { headers } = await api.send('/docs');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).toMatch(/frame-ancestors 'none'$/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });
});

describe('that clients must come by TLS', () => {
  let behind: CheckedApi;
  afterEach(() => behind.close());

  const HSTS = 'max-age=31536000; includeSubDomains';
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };

  it.each([
    ['is said where a setting says they do', { BEHIND_TLS: 'yes' }, {}, HSTS],
    [
      'is said where a proxy that is trusted says they did',
      { TRUSTED_PROXIES: '127.0.0.1' },
      forwarded,
      HSTS,
    ],
    ['is not said where that proxy says they did not', { TRUSTED_PROXIES: '127.0.0.1' }, {}, undefined],
    ['is not said because anybody claims it', { TRUSTED_PROXIES: '192.0.2.1' }, forwarded, undefined],
  ])('%s', async (_what, settings, headers, expected) => {
    behind = await CheckedApi.open({ settings });
    for (const path of ['/healthz', '/api/v1/parties', '/nothing']) {
      const answer = await behind.send(path, { headers });
      expect([path, answer.headers['strict-transport-security']]).toEqual([path, expected]);
    }
  });
});
