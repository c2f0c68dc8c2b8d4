import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cloneTemplate, dropDatabase } from '../support/book.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import { RunningApi } from '../support/running-api.js';

/** Milliseconds within which everybody is told, and how many ask at once: more than there are connections. */
const TOLD = 40_000;
const AT_ONCE = 24;

const opened = (number: number) => ({
  reference: `UA-SG-2025-${number}`,
  title: 'Reassurance force',
  summary: 'A force on the day after a ceasefire.',
  beneficiary: 'UA',
  participants: [],
});

let databaseUrl: string;
let proxy: DatabaseProxy;
let api: RunningApi;

beforeAll(async () => {
  databaseUrl = await cloneTemplate();
  proxy = await DatabaseProxy.to(databaseUrl);
  api = await RunningApi.start(proxy.url);
}, 60_000);

afterAll(async () => {
  await api?.kill();
  await proxy?.close();
  await dropDatabase(databaseUrl);
});

/** Everything that goes to PostgreSQL, each by its own way: writes, reads of the present, of the past, and the report. */
const everything = (round: number): (() => Promise<Response | undefined>)[] =>
  Array.from({ length: AT_ONCE }, (_, i) => () => {
    const asked = ['/api/v1/proposals', '/api/v1/proposals?asOf=2025-12-31', '/api/v1/status', undefined][
      i % 4
    ];
    return asked ? api.send(asked) : api.send('/api/v1/proposals', opened(1_000 * round + i));
  });

const atOnce = (round: number) => Promise.all(everything(round).map((ask) => ask()));
const served = new Set([200, 201]);

test('when PostgreSQL hangs everybody is told to come again, and all goes on when it is back', async () => {
  // One after the other, so that some connections are open when it begins and others have yet to be opened.
  const before: (number | undefined)[] = [];
  for (const ask of everything(1)) before.push((await ask())?.status);
  expect(new Set(before)).toEqual(served);

  proxy.freeze();
  const began = Date.now();
  const answers = await atOnce(2);
  expect(Date.now() - began).toBeLessThan(TOLD);
  expect(answers.map((answer) => [answer?.status, answer?.headers.has('retry-after')])).toEqual(
    answers.map(() => [503, true]),
  );
  expect((await api.send('/healthz'))?.status).toBe(200);
  await api.until(503, 5_000);

  await proxy.thaw();
  await api.until(200, 10_000);
  const after = await atOnce(3);
  expect(new Set(after.map((answer) => answer?.status))).toEqual(served);
}, 150_000);
