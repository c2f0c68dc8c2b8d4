import { METHODS } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Problem } from '../contract/checked-api.js';
import { isComingIn } from '../contract/coming-in.js';
import { endpointsOf, type Endpoint } from '../contract/openapi.js';
import { sendRaw } from './raw-connection.js';

const ID = '0198f000-dead-7000-8000-000000000001';
const PLACES: Readonly<Record<string, string>> = {
  code: 'FR',
  ref: 'UA-SG-2025-02',
  name: 'ratified',
  id: ID,
};

let api: CheckedApi;
let endpoints: Endpoint[];

const addressOf = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => PLACES[name] ?? '1');
const isOpen = ({ operation }: Endpoint) => operation.security.length === 0;
const codeOf = (text: string) => (JSON.parse(text) as Problem).code;

beforeAll(async () => {
  api = await CheckedApi.open();
  endpoints = endpointsOf(api.contract.document);
}, 60_000);
afterAll(() => api.close());

describe('the key', () => {
  it('is needed for every address under /api, known or not, whatever is asked of it', async () => {
    // But to come in by, which is open to whoever asks.
    const paths = endpoints
      .filter((endpoint) => !isOpen(endpoint))
      .map(({ path }) => addressOf(path))
      .filter((path) => path.startsWith('/api/v1/'));
    const unknown = [
      '/api',
      '/api/',
      '/api/v1',
      '/api/v1/nothing',
      '/api/v1/%zz',
      '/api/v2/parties',
      '/api/v1/parties/',
    ];
    const keys = [undefined, 'Bearer wrong', 'Basic YTpi', `bearer  ${api.key}x`];
    const open = endpoints.filter(isOpen).map(({ method, path }) => `${method} ${path}`);
    const asked = [...new Set(paths), ...unknown]
      .flatMap((path) =>
        ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({ method, path })),
      )
      .filter(({ method, path }) => !open.includes(`${method} ${path}`));
    for (const [i, { method, path }] of asked.entries()) {
      const authorization = keys[i % keys.length];
      const { status, headers } = await api.send(path, { method, headers: { authorization } });
      expect([method, path, status]).toEqual([method, path, 401]);
      const challenge = authorization === undefined ? 'Bearer' : 'Bearer error="invalid_token"';
      expect(headers['www-authenticate']).toBe(challenge);
    }
  });

  it('is not needed for anything else', async () => {
    const open = endpoints.filter((endpoint) => isOpen(endpoint) && !isComingIn(endpoint));
    for (const { method, path } of open) {
      const { status } = await api.send(addressOf(path), { method, headers: { authorization: undefined } });
      expect([path, [200, 404].includes(status)]).toEqual([path, true]);
    }
  });

  it('is not told apart from others by its scheme in small letters', async () => {
    const { status } = await api.send('/api/v1/parties', { headers: { authorization: `bearer ${api.key}` } });
    expect(status).toBe(200);
  });
});

describe('a method', () => {
  it('that an address does not take is answered with those that it does', async () => {
    for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
      const taken = endpoints.filter((endpoint) => endpoint.path === path).map(({ method }) => method);
      const allowed = [...taken, ...(taken.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort();
      const options = await api.send(addressOf(path), { method: 'OPTIONS' });
      expect([path, options.status, options.headers.allow]).toEqual([path, 204, allowed.join(', ')]);
      for (const method of METHODS.filter((one) => one !== 'CONNECT' && !allowed.includes(one))) {
        const { status, headers } = await api.send(addressOf(path), { method });
        expect([method, path, status, headers.allow]).toEqual([method, path, 405, allowed.join(', ')]);
      }
    }
  }, 60_000);

  it('HEAD is answered as GET is, without the body', async () => {
    for (const { path } of endpoints.filter(({ method }) => method === 'GET')) {
      const [get, head] = [
        await api.send(addressOf(path)),
        await api.send(addressOf(path), { method: 'HEAD' }),
      ];
      const shown = ({ status, headers }: typeof get) => [
        path,
        status,
        headers['content-type'],
        // A report says at which instant it was asked for, so none is like another.
        path === '/api/v1/status' ? '' : headers.etag,
      ];
      expect(shown(head)).toEqual(shown(get));
      expect(head.text).toBe('');
    }
  });
});

describe('a body', () => {
  const body = { code: 'JEF', name: 'Joint Expeditionary Force', type: 'bloc' };

  it('is JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', undefined]) {
      const { status } = await api.send('/api/v1/parties', { body, headers: { 'content-type': type } });
      expect([type, status]).toEqual([type, 415]);
    }
    const { status } = await api.send('/api/v1/parties', {
      body,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(status).toBe(201);
  });

  it('has at most 1 MiB, also when it does not say how much it will have', async () => {
    const large = JSON.stringify({ ...body, name: 'x'.repeat(2 ** 20) });
    expect((await api.send('/api/v1/parties', { body: large })).status).toBe(413);
    expect(await sentInChunks(`${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`)).toEqual([
      413,
      'too_large',
    ]);
  });

  it('comes in chunks that are well-formed', async () => {
    expect(await sentInChunks('zz\r\n')).toEqual([400, 'malformed_request']);
  });

  async function sentInChunks(chunks: string): Promise<[status: number, code: string]> {
    const head = ['POST /api/v1/parties HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${api.key}`];
    const chunked = ['Content-Type: application/json', 'Transfer-Encoding: chunked', 'Connection: close'];
    const answer = await sendRaw(api.url, `${[...head, ...chunked].join('\r\n')}\r\n\r\n${chunks}`);
    expect(api.contract.violations({ method: 'POST', path: '/api/v1/parties' }, answer)).toEqual([]);
    return [answer.status, codeOf(answer.text)];
  }

  it('has at most 32 levels', async () => {
    const nested = (levels: number) => `{"code":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    const [deep, deeper] = [nested(32), nested(33)];
    expect(codeOf((await api.send('/api/v1/parties', { body: deep })).text)).toBe('invalid_request');
    const refused = await api.send<Problem>('/api/v1/parties', { body: deeper });
    expect([refused.status, refused.body.errors![0]!.code]).toEqual([400, 'too_deep']);
  });

  it('is not expected with a read, and none is needed to read', async () => {
    const { status } = await api.send('/api/v1/parties/FR', { method: 'GET', body: { a: 1 } });
    expect(status).toBe(200);
  });
});

describe('bytes that are no HTTP', () => {
  it.each<[string, string | Buffer, number, string]>([
    ['a word', 'nonsense\r\n\r\n', 400, 'malformed_request'],
    ['another protocol', 'GET / SPDY/9\r\n\r\n', 400, 'malformed_request'],
    [
      'a header without a colon',
      'GET /healthz HTTP/1.1\r\nHost: a\r\nbroken\r\n\r\n',
      400,
      'malformed_request',
    ],
    ['U+0000 in a header', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: a\0b\r\n\r\n', 400, 'malformed_request'],
    ['U+0000 in the address', 'GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'malformed_request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
      400,
      'malformed_request',
    ],
    [
      'a length that is none',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
      400,
      'malformed_request',
    ],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
    [
      'an address without end',
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      431,
      'headers_too_large',
    ],
  ])('%s: a problem, as documented', async (_what, bytes, status, code) => {
    const answer = await sendRaw(api.url, bytes);
    expect([answer.status, codeOf(answer.text)]).toEqual([status, code]);
    expect(api.contract.violations({ method: 'GET', path: '/' }, answer)).toEqual([]);
  });
});

it('an answer carries the id that the request brought, if it is fit for a log, or else a new one', async () => {
  const id = async (given: string) =>
    (await api.send('/healthz', { headers: { 'x-request-id': given } })).headers['x-request-id'];
  expect(await id('briefing-7')).toBe('briefing-7');
  expect(await id('a b')).toMatch(/^[0-9a-f-]{36}$/);
});
