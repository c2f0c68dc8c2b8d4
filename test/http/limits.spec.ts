import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Problem } from '../contract/checked-api.js';
import { sendRaw } from './raw-connection.js';

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

describe('an address', () => {
  const path = (length: number) => `/api/v1/parties?after=${'x'.repeat(length - 22)}`;

  it('has at most 8 KiB, its query included', async () => {
    expect((await api.send(path(8 * 1024))).status).toBe(400);
    const { status, body } = await api.send<Problem>(path(8 * 1024 + 1));
    expect([status, body.code]).toEqual([414, 'address_too_long']);
  });

  it('is refused for its length before anybody looks at a key, or at whether it can be read', async () => {
    const headers = { authorization: undefined };
    for (const long of [path(9_000), `/api/v1/%zz${'x'.repeat(9_000)}`, `/${'x'.repeat(9_000)}`]) {
      expect((await api.send(long, { headers })).status).toBe(414);
    }
  });
});

describe('header fields', () => {
  const head = (fields: string[]) => `GET /healthz HTTP/1.1\r\n${fields.join('\r\n')}\r\n\r\n`;
  const others = (count: number) => Array.from({ length: count }, (_, i) => `X-${i}: a`);
  const status = async (fields: string[]) => (await sendRaw(api.url, head(fields))).status;

  it('are at most 100', async () => {
    expect(await status(['Host: a', 'Connection: close', ...others(98)])).toBe(200);
    expect(await status(['Host: a', 'Connection: close', ...others(99)])).toBe(431);
    expect(await status(['Host: a', 'Connection: close', ...others(2_500)])).toBe(431);
  });

  it('have at most 16 KiB together', async () => {
    expect(await status(['Host: a', 'Connection: close', `X-A: ${'a'.repeat(15_000)}`])).toBe(200);
    expect(await status(['Host: a', 'Connection: close', `X-A: ${'a'.repeat(17_000)}`])).toBe(431);
    const parts = Array.from({ length: 17 }, (_, i) => `X-${i}: ${'a'.repeat(1_000)}`);
    expect(await status(['Host: a', 'Connection: close', ...parts])).toBe(431);
  });

  it('name the host', async () => {
    const answer = await sendRaw(api.url, head(['Connection: close']));
    expect([answer.status, (JSON.parse(answer.text) as Problem).code]).toEqual([400, 'malformed_request']);
    expect(api.contract.violations({ method: 'GET', path: '/' }, answer)).toEqual([]);
  });
});

/** Sends a byte now and then until the connection is closed; what came back, and after how many milliseconds. */
function trickle(first: string, byte: string): Promise<{ text: string; after: number }> {
  const { hostname, port } = new URL(api.url);
  const began = Date.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.write(first);
    const drip = setInterval(() => socket.write(byte), 500);
    socket.on('data', (chunk) => (text += chunk.toString()));
    // What is written to a connection that was just closed is nobody's concern.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve({ text, after: Date.now() - began });
    });
  });
}

it('who sends header fields or a body byte by byte, or nothing at all, is cut off, while others are served', async () => {
  const begun = `POST /api/v1/parties HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${api.key}\r\n`;
  const slow = Promise.all([
    trickle(begun, 'X'),
    trickle('', ''),
    trickle(`${begun}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`, ' '),
    trickle(`${begun}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
  ]);
  expect((await api.send('/api/v1/parties?limit=1')).status).toBe(200);
  const [fields, silent, body, chunks] = await slow;
  for (const { text, after } of [fields, silent]) {
    expect(text).toMatch(/^HTTP\/1.1 408 [^]*"code":"request_timeout"/);
    expect(after).toBeGreaterThan(9_000);
    expect(after).toBeLessThan(16_000);
  }
  for (const { text, after } of [body, chunks]) {
    expect(text).toMatch(/^HTTP\/1.1 408 [^]*"code":"request_timeout"/);
    expect(after).toBeGreaterThan(29_000);
    expect(after).toBeLessThan(36_000);
  }
}, 60_000);
