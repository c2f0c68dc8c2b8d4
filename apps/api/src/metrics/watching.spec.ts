import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import supertest from 'supertest';
import { Ledger } from '#ledger/ledger.js';
import { createApp, type App } from '../create-app.js';
import { readSettings } from '../settings.js';

const [KEY, METRICS_KEY] = ['k'.repeat(32), 'm'.repeat(32)];

/** A book that cannot be asked, and need not be. */
@Module({ providers: [{ provide: Ledger, useValue: {} }], exports: [Ledger] })
class NoBook {}

let app: App;
let url: string;

beforeAll(async () => {
  const settings = readSettings({
    ...{ DATABASE_URL: 'postgres://owner:secret@127.0.0.1:1/none', LOG_LEVEL: 'silent' },
    ...{ ADMIN_API_KEY: KEY, METRICS_KEY, RATE_LIMIT_PER_MINUTE: '0', WRONG_KEYS_PER_MINUTE: '0' },
  });
  app = await createApp(settings, { imports: [{ module: NoBook, global: true }] });
  await app.nest.listen(0, '127.0.0.1');
  url = await app.nest.getUrl();
});
afterAll(() => app.nest.close());

const by = (key: string) => ({ authorization: `Bearer ${key}` });
const ask = (headers: Record<string, string>, path = '/metrics') => supertest(url).get(path).set(headers);

it.each([KEY, METRICS_KEY])(
  'what is counted is shown by the key for that, and by the operator’s',
  async (key) => {
    const { status, text } = await ask(by(key));
    expect([status, text.includes('http_request_duration_seconds')]).toEqual([200, true]);
    expect((await supertest(url).head('/metrics').set(by(key))).status).toBe(200);
  },
);

it.each([
  {},
  by('m'.repeat(31)),
  by('m'.repeat(33)),
  { authorization: `Basic ${METRICS_KEY}` },
  { cookie: `__Host-pledgebook=${METRICS_KEY}` },
])('nobody else is shown what is counted: %j', async (headers) => {
  for (const method of ['get', 'head'] as const) {
    const {
      status,
      headers: told,
      text = '',
    } = await supertest(url)
      [method]('/metrics')
      .set(headers as Record<string, string>);
    expect([status, told['www-authenticate'], text.includes('http_request')]).toEqual([401, 'Bearer', false]);
  }
});

it('the key for what is counted opens nothing else', async () => {
  expect((await ask(by(METRICS_KEY), '/api/v1/nothing')).status).toBe(401);
  expect((await supertest(url).post('/metrics').set(by(METRICS_KEY))).status).toBe(401);
});
