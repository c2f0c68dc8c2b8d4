import { request as rawRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import supertest from 'supertest';
import type { Act } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { Acting } from './access/acting.js';
import { Viewing } from './access/viewing.js';
import { createApp, type App } from './create-app.js';
import { sendRead, sendWritten } from './http/answer.js';
import { Route } from './openapi/route.js';
import { readSettings } from './settings.js';
import { Text } from './wire/text.js';
import { Whole } from './wire/whole.js';

const KEY = 'k'.repeat(32);
const SETTINGS = readSettings({
  DATABASE_URL: 'postgres://owner:secret@127.0.0.1:1/none',
  ADMIN_API_KEY: KEY,
  LOG_LEVEL: 'silent',
  RATE_LIMIT_PER_MINUTE: '0',
  WRONG_KEYS_PER_MINUTE: '0',
  MAX_EVENT_LOOP_DELAY: '0',
  MAX_HEAP_MB: '0',
});

class Note {
  @Text({ max: 10 })
  words: string;
}

class NoteFilter {
  @Whole({ min: 1, max: 5, optional: true })
  size?: number;
}

@Controller('api/v1/notes')
class NotesController {
  @Get()
  @Route({ summary: 'List notes', needs: 'read', answers: { 200: {} } })
  list(@Viewing() viewing: Viewing, @Query() filter: NoteFilter, @Res() reply: FastifyReply): void {
    sendRead(reply, JSON.stringify({ ...filter, asOf: viewing.asOf ?? null, viewer: viewing.viewer.kind }));
  }

  @Get(':id')
  @Route({ summary: 'Read a note', needs: 'read', answers: { 200: {} } })
  read(@Param('id') id: string, @Res() reply: FastifyReply): void {
    sendRead(reply, JSON.stringify({ id }), 7);
  }

  @Post()
  @Route({ summary: 'Make a note', needs: 'record', answers: { 201: {} } })
  make(@Acting() _act: Act, @Body() body: Note, @Res() reply: FastifyReply): void {
    if (body.words === 'fail') throw new Error('relation "secret" does not exist');
    if (body.words === 'rule') throw new RuleBroken([{ code: 'no', message: 'No.' }]);
    sendWritten(reply, { status: 201, body: JSON.stringify(body), replayed: false });
  }

  @Patch(':id')
  @Route({ summary: 'Change a note', needs: 'record', answers: { 200: {} } })
  change(@Acting() act: Act, @Res() reply: FastifyReply): void {
    sendWritten(reply, { status: 200, body: `{"expected":${act.expected}}`, replayed: false });
  }
}

@Module({
  controllers: [NotesController],
  providers: [{ provide: Ledger, useValue: { ping: () => Promise.resolve() } }],
  exports: [Ledger],
})
class Notes {}

const ID = '0198f000-0000-7000-8000-000000000001';
let app: App;
let port: number;
const client = (): ReturnType<typeof supertest> => supertest(`http://127.0.0.1:${port}`);
const bearer = { authorization: `Bearer ${KEY}` };

beforeAll(async () => {
  app = await createApp(SETTINGS, { imports: [{ module: Notes, global: true }] });
  await app.nest.listen(0, '127.0.0.1');
  port = (app.nest.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => app.nest.close());

describe('who is let in', () => {
  it.each([
    ['GET', '/api/v1/notes'],
    ['GET', '/api/v1/nothing'],
    ['DELETE', '/api/v1/notes'],
    ['OPTIONS', '/api/v1/notes'],
    ['PROPFIND', '/api/v1/notes'],
    ['GET', '/api/v1/%zz'],
    ['POST', '/api/v1/notes'],
  ])('%s %s needs a key before anything else', async (method, path) => {
    const {
      status,
      headers,
      text: body,
    } = await raw(method, path, { 'content-type': 'application/json' }, '{');
    expect([status, headers['www-authenticate'], (JSON.parse(body) as { code: string }).code]).toEqual([
      401,
      'Bearer',
      'unauthorized',
    ]);
  });

  it('lets the holder of the key read as the steward', async () => {
    const answer = await client().get('/api/v1/notes?size=3').set(bearer);
    expect([answer.status, answer.body]).toEqual([200, { size: 3, asOf: null, viewer: 'steward' }]);
  });

  it.each(['/healthz', '/readyz', '/openapi.json', '/docs', '/docs/swagger-ui.css', '/problems/stale'])(
    '%s is open',
    async (path) => expect((await client().get(path)).status).toBe(200),
  );
});

describe('a patch', () => {
  it('needs to know what it changes', async () => {
    const address = `/api/v1/notes/${ID}`;
    expect((await client().patch(address).set(bearer)).status).toBe(428);
    expect((await client().patch(address).set(bearer).set('if-match', '"other"')).status).toBe(412);
    const { headers } = await client().get(address).set(bearer);
    const patched = await client().patch(address).set(bearer).set('if-match', String(headers.etag));
    expect(patched.body).toEqual({ expected: 7 });
  });
});

describe('which addresses and methods there are', () => {
  it('tells an unknown address from an unknown method', async () => {
    const unknown = await client().post('/api/v1/nothing').set(bearer).send('{').type('json');
    expect([unknown.status, unknown.body.code, unknown.type]).toEqual([
      404,
      'not_found',
      'application/problem+json',
    ]);
    for (const method of ['PUT', 'PROPFIND', 'TRACE']) {
      const { status, headers } = await raw(method, `/api/v1/notes/${ID}`, bearer);
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD, OPTIONS, PATCH']);
    }
  });

  it('lists the methods of an address', async () => {
    const answer = await client().options('/api/v1/notes').set(bearer);
    expect([answer.status, answer.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
  });

  it('answers HEAD as GET without a body', async () => {
    const [head, get] = [
      await client().head(`/api/v1/notes/${ID}`).set(bearer),
      await client().get(`/api/v1/notes/${ID}`).set(bearer),
    ];
    expect([head.status, head.headers.etag, head.text]).toEqual([200, get.headers.etag, undefined]);
  });
});

describe('what is wrong with a request is pointed at', () => {
  it.each([
    ['GET', '/api/v1/notes?colour=red', undefined, 'query', '/colour', 'unknown_parameter'],
    ['GET', '/api/v1/notes/%00', undefined, 'path', '/id', 'null_character'],
    ['POST', '/api/v1/notes', '{"words":"a\\u0000"}', 'body', '/words', 'null_character'],
    ['POST', '/api/v1/notes', '{"words":', 'body', '', 'not_json'],
    ['POST', '/api/v1/notes', '', 'body', '', 'body_missing'],
  ])('%s %s %s', async (method, path, body, place, pointer, code) => {
    const { status, text: answer } = await raw(
      method,
      path,
      { ...bearer, 'content-type': 'application/json' },
      body,
    );
    const { errors } = JSON.parse(answer) as { errors: object[] };
    expect([status, errors]).toEqual([400, [{ pointer, in: place, code, message: expect.any(String) }]]);
  });

  it('refuses other content, too much of it, and addresses that cannot be decoded', async () => {
    const form = await client().post('/api/v1/notes').set(bearer).type('form').send('a=b');
    const large = await client()
      .post('/api/v1/notes')
      .set(bearer)
      .send({ words: 'x'.repeat(2 ** 20) });
    const bad = await raw('GET', '/api/v1/%zz', bearer);
    expect([form.status, form.body.code]).toEqual([415, 'unsupported_media_type']);
    expect([large.status, large.body.code]).toEqual([413, 'too_large']);
    expect([bad.status, bad.headers['content-type']]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
  });
});

describe('what a handler throws', () => {
  it('becomes a problem document', async () => {
    const answer = await client().post('/api/v1/notes').set(bearer).send({ words: 'rule' });
    expect([answer.status, answer.type, answer.body]).toEqual([
      422,
      'application/problem+json',
      {
        type: '/problems/rule_broken',
        title: 'A rule says no',
        status: 422,
        detail: 'No.',
        instance: '/api/v1/notes',
        code: 'rule_broken',
        blockers: [{ code: 'no', message: 'No.' }],
      },
    ]);
  });

  it('tells nothing of what went wrong inside', async () => {
    const answer = await client().post('/api/v1/notes').set(bearer).send({ words: 'fail' });
    expect([answer.status, answer.body.code, answer.text.includes('secret')]).toEqual([
      500,
      'internal',
      false,
    ]);
  });
});

function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = rawRequest(
      { port, method, path, headers: { ...headers, 'content-length': Buffer.byteLength(body ?? '') } },
      (answer) => {
        let answered = '';
        answer.on('data', (chunk: Buffer) => (answered += chunk.toString()));
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, text: answered }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
