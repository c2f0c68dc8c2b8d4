import { Agent, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance } from 'fastify';
import { byKey } from '../access/authenticate.js';
import { CallLimits } from '../access/call-limits.js';
import { identifying } from '../access/identify.js';
import { Clock } from '../access/clock.js';
import { Drain, shutDown } from './drain.js';
import { keepTheGate } from './gate.js';
import { standardHeaders } from './headers.js';
import { RouteBook } from './route-book.js';
import { sendProblem } from './send-problem.js';

let server: FastifyInstance;
let drain: Drain;
let finish: () => void;
let port: number;

/** What `shutDown` needs of Nest: its server, and to close it. */
const closing = (): NestFastifyApplication =>
  ({ getHttpServer: () => server.server, close: () => server.close() }) as unknown as NestFastifyApplication;

const knowNobody = byKey('k'.repeat(32), { find: async () => undefined, used: () => undefined });

beforeEach(async () => {
  server = fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  server.setErrorHandler((error, asked, reply) => sendProblem(error, asked, reply));
  drain = new Drain();
  const identify = identifying(
    { atOnce: knowNobody, inTurn: knowNobody, ended: async () => undefined },
    new CallLimits(),
  );
  keepTheGate(server, {
    headers: standardHeaders(false),
    identify,
    watching: async () => undefined,
    patrol: { watch: () => undefined },
    clock: new Clock('UTC'),
    drain,
    book: new RouteBook(),
  });
  const declared = {
    summary: '',
    answers: {},
    open: true,
    takes: { viewing: false, acting: false },
    handler: 'A.b',
  };
  const released = new Promise<string>((resolve) => (finish = () => resolve('done')));
  server.get('/slow', { config: { declared } as object }, () => released);
  server.get('/quick', { config: { declared } as object }, () => 'quick');
  await server.listen({ port: 0, host: '127.0.0.1' });
  port = (server.server.address() as AddressInfo).port;
});

describe('shutting down', () => {
  it('lets what is under way finish, and turns away what comes after', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await ask('/quick', agent);
    const slow = ask('/slow');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const late = ask('/quick', agent);
    drain.begin();
    expect(await late).toMatchObject({ status: 503, retryAfter: '5', connection: 'close' });
    const closed = shutDown(closing(), drain, 5_000);
    finish();
    expect(await slow).toMatchObject({ status: 200, text: 'done' });
    await closed;
    await expect(ask('/quick')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('cuts off what takes too long', async () => {
    const slow = ask('/slow').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await shutDown(closing(), drain, 100);
    expect(await slow).toMatch(/socket hang up|ECONNRESET/);
  });
});

interface Answer {
  status: number | undefined;
  text: string;
  retryAfter: string | undefined;
  connection: string | undefined;
}

function ask(path: string, agent = new Agent()): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, agent }, (answer: IncomingMessage) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          text,
          retryAfter: answer.headers['retry-after'],
          connection: answer.headers.connection,
        }),
      );
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}
