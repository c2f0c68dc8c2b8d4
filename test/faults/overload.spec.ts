import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cloneTemplate, dropDatabase } from '../support/book.js';
import { RunningApi } from '../support/running-api.js';

/** As large as a body may be, and JSON to its end: to read it keeps the process from everything else for a while. */
const LARGE = { text: Array.from({ length: 80_000 }, (_, i) => `leaf-${i}`) };
const SENDERS = 24;

let databaseUrl: string;
let api: RunningApi;

beforeEach(async () => {
  databaseUrl = await cloneTemplate();
});
afterEach(async () => {
  await api.stop();
  await dropDatabase(databaseUrl);
});

interface Told {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly code: string;
}

const send = async (body?: object): Promise<Told | undefined> => {
  const answer = await api.send(body ? '/api/v1/conditions/parse' : '/api/v1/parties?limit=1', body);
  if (!answer) return undefined;
  const { code } = (await answer.json()) as { code: string };
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), code };
};

test('more than can be done is turned away, the process stays in reach, and all goes on when it is less', async () => {
  api = await RunningApi.start(databaseUrl, { MAX_EVENT_LOOP_DELAY: '20' });
  expect((await send())?.status).toBe(200);

  const told = new Set<string>();
  let over = false;
  const end = Date.now() + 30_000;
  const sender = async (): Promise<void> => {
    while (!over && Date.now() < end) {
      const answer = await send(LARGE);
      if (answer) told.add(`${answer.status} ${answer.code} ${answer.retryAfter ?? ''}`.trim());
      over ||= answer?.code === 'overloaded';
    }
  };
  await Promise.all([
    ...Array.from({ length: SENDERS }, sender),
    (async () => {
      while (!over && Date.now() < end) {
        for (const path of ['/healthz', '/readyz', '/metrics'])
          expect([path, (await api.send(path))?.status]).toEqual([path, 200]);
      }
    })(),
  ]);
  expect([...told].filter((one) => one.startsWith('503'))).toEqual(['503 overloaded 1']);
  expect([...told].filter((one) => !/^(400|503) /.test(one))).toEqual([]);

  while ((await send())?.status !== 200 && Date.now() < end);
  expect((await send())?.status).toBe(200);
}, 60_000);

test('a heap that is too full turns everybody away but those who look after the process', async () => {
  api = await RunningApi.start(databaseUrl, { MAX_HEAP_MB: '1' });
  // It looks at itself a quarter of a second after its start for the first time.
  for (let i = 0; i < 100 && (await send())?.status === 200; i++) await sleep(50);
  expect(await send()).toEqual({ status: 503, retryAfter: '1', code: 'overloaded' });
  expect((await api.send('/openapi.json'))?.status).toBe(503);
  for (const path of ['/healthz', '/readyz', '/metrics']) expect((await api.send(path))?.status).toBe(200);
});
