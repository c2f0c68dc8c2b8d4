import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { sendPage, sendRead, sendWritten } from './answer.js';

const server: FastifyInstance = fastify();
const BODY = '{ "kept" : "as it is" }';

beforeAll(async () => {
  server.get('/one', (_request, reply) => sendRead(reply, BODY, 3));
  server.get('/page', (_request, reply) => sendPage(reply, '[1,2]', ['2025-09-04', 'x']));
  server.get('/last', (_request, reply) => sendPage(reply, '[]', null));
  server.post('/new', (_request, reply) =>
    sendWritten(reply, { status: 201, body: BODY, location: '/one', revision: 3, replayed: true }),
  );
  await server.ready();
});
afterAll(() => server.close());

describe('a read', () => {
  it('goes out as it is, to be asked about again', async () => {
    const { statusCode, headers, body } = await server.inject('/one');
    expect([statusCode, body, headers['content-type']]).toEqual([
      200,
      BODY,
      'application/json; charset=utf-8',
    ]);
    expect(headers.etag).toMatch(/^"r3\./);
  });

  it('is 304 for those who have it', async () => {
    const { headers } = await server.inject('/one');
    const again = await server.inject({
      url: '/one',
      headers: { 'if-none-match': `W/${String(headers.etag)}` },
    });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    const other = await server.inject({ url: '/one', headers: { 'if-none-match': '"r3.other"' } });
    expect(other.statusCode).toBe(200);
  });
});

describe('a page', () => {
  it('links to the next one, with the same question', async () => {
    const { headers, json } = await server.inject('/page?limit=2&kind=air%20x&after=old');
    const { items, next } = json<{ items: number[]; next: string }>();
    expect([items, JSON.parse(Buffer.from(next, 'base64url').toString())]).toEqual([
      [1, 2],
      ['2025-09-04', 'x'],
    ]);
    expect(headers.link).toBe(`</page?limit=2&kind=air+x&after=${next}>; rel="next"`);
  });

  it('says when it is the last', async () => {
    const { headers, body } = await server.inject('/last');
    expect([body, headers.link]).toEqual(['{"items":[],"next":null}', undefined]);
  });
});

describe('a write', () => {
  it('says what was made, where, and whether it is a replay', async () => {
    const { statusCode, headers, body } = await server.inject({ method: 'POST', url: '/new' });
    expect([statusCode, body, headers.location, headers['idempotency-replayed']]).toEqual([
      201,
      BODY,
      '/one',
      'true',
    ]);
    expect(headers.etag).toBe((await server.inject('/one')).headers.etag);
  });
});
