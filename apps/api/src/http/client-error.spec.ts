import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { byKey } from '../access/authenticate.js';
import { CallLimits } from '../access/call-limits.js';
import { identifying } from '../access/identify.js';
import { readSettings } from '../settings.js';
import { fastifyOptions } from './fastify-options.js';
import { standardHeaders } from './headers.js';

const KEY = 'k'.repeat(32);
const settings = readSettings({
  DATABASE_URL: 'postgres://o:s@x/y',
  ADMIN_API_KEY: KEY,
  LOG_LEVEL: 'silent',
});
const knowNobody = byKey(KEY, { find: async () => undefined, used: () => undefined });
let server: FastifyInstance;

beforeAll(async () => {
  const { skipMiddie: _nestOnly, ...options } = fastifyOptions(settings, {
    headers: standardHeaders(false),
    identify: identifying(
      { atOnce: knowNobody, inTurn: knowNobody, ended: async () => undefined },
      new CallLimits(),
    ),
    recordRefused: async () => undefined,
  });
  server = fastify(options);
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

describe('bytes that are no request', () => {
  it.each([
    ['no HTTP at all', 'GARBAGE\r\n\r\n', 400, 'malformed_request'],
    ['a bad header', 'GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n', 400, 'malformed_request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'malformed_request',
    ],
    [
      'huge headers',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
  ])('%s', async (_what, bytes, status, code) => {
    const [head = '', body = ''] = (await say(bytes)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });
});

function say(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.write(bytes),
    );
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
