import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keyText } from '#domain/access/key-text.js';
import { createApp, type App } from '../../apps/api/src/create-app.js';
import { readSettings } from '../../apps/api/src/settings.js';
import { cloneTemplate, dropDatabase } from '../support/book.js';
import { DatabaseProxy } from '../support/database-proxy.js';

const KEY = keyText(new Uint8Array(20).fill(1));
const WRONG = KEY.slice(0, -1) + (KEY.endsWith('0') ? '1' : '0');

let databaseUrl: string;
let proxy: DatabaseProxy;
let app: App;
let url: string;

beforeAll(async () => {
  databaseUrl = await cloneTemplate();
  proxy = await DatabaseProxy.to(databaseUrl);
  const settings = { DATABASE_URL: proxy.url, ADMIN_API_KEY: 'k'.repeat(32), PORT: '0', LOG_LEVEL: 'silent' };
  app = await createApp(readSettings(settings));
  await app.nest.listen(0, '127.0.0.1');
  url = `${(await app.nest.getUrl()).replace('[::1]', '127.0.0.1')}/api/v1/parties`;
}, 60_000);

afterAll(async () => {
  await app?.nest.close();
  await proxy?.close();
  await dropDatabase(databaseUrl);
});

const status = async (key: string) =>
  (await fetch(url, { headers: { authorization: `Bearer ${key}` } })).status;

test('what cannot be a key is refused without the database, which is asked of what can', async () => {
  expect([await status(WRONG), await status(KEY)]).toEqual([401, 401]);
  await proxy.cut();
  expect([await status(WRONG), await status(KEY)]).toEqual([401, 503]);
  await proxy.mend();
  expect(await status(KEY)).toBe(401);
});
