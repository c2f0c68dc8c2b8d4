import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { prepareRequests } from '../access/request.js';
import { logRequests } from './request-log.js';
import { sendProblem } from './send-problem.js';

const lines: Record<string, unknown>[] = [];
let server: FastifyInstance;

beforeAll(() => {
  const stream = new Writable({
    write: (line: Buffer, _encoding, done) => (
      lines.push(JSON.parse(String(line)) as (typeof lines)[0]),
      done()
    ),
  });
  server = fastify({ logger: { stream }, disableRequestLogging: true });
  prepareRequests(server);
  logRequests(server, 'info');
  server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  server.get('/refused', () => {
    throw new RuleBroken(
      ['pledge_missing', 'too_early'].map((code) => ({ code, message: `Kept back: ${code}` })),
    );
  });
  server.get('/fine', async () => 'yes');
});
afterAll(() => server.close());

test('a line says which rules refused a request, by their codes alone', async () => {
  await server.inject('/refused');
  await server.inject('/fine');
  expect(lines).toMatchObject([
    { url: '/refused', status: 422, reasons: ['rule_broken', 'pledge_missing', 'too_early'] },
    { url: '/fine', status: 200 },
  ]);
  expect(lines[1]).not.toHaveProperty('reasons');
  expect(JSON.stringify(lines)).not.toContain('Kept back');
});
