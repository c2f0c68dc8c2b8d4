import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { freePort } from '../../scripts/ports.mjs';
import { startPostgres, type RunningPostgres } from '../../scripts/postgres.mjs';
import { cloneTemplate, dropDatabase } from '../support/book.js';
import { command } from '../support/command.js';
import { Lookup } from '../support/lookup.js';
import { RunningApi } from '../support/running-api.js';
import { writeAll, type Acknowledged } from '../support/writes-in-flight.js';

const WRITES = 2_000;
const PARIS = 'UA-SG-2025-01';
const opened = {
  reference: PARIS,
  title: 'Reassurance force',
  summary: 'A force on the day after a ceasefire.',
  beneficiary: 'UA',
  participants: [],
};

let cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of cleanUp.reverse()) await one();
  cleanUp = [];
});

/** Each write is there once, under the id that was acknowledged, and the ledger is whole. */
async function expectEachOnce(databaseUrl: string, { ids }: Acknowledged): Promise<void> {
  const rows = await new Lookup(databaseUrl).rows<{ id: string; wording: string }>(
    'SELECT id, wording FROM pledge',
  );
  expect(ids.size).toBe(WRITES);
  expect(new Map(rows.map(({ id, wording }) => [wording, id]))).toEqual(
    new Map([...ids].map(([number, id]) => [`write ${number}`, id])),
  );
  expect(rows).toHaveLength(WRITES);
  expect(await command(databaseUrl, 'verify')).toMatchObject({
    code: 0,
    said: expect.stringContaining('Whole'),
  });
}

test('when the API is killed in the middle of 2,000 writes, each is there once and nothing is half there', async () => {
  const databaseUrl = await cloneTemplate();
  cleanUp.push(() => dropDatabase(databaseUrl));
  const api = await RunningApi.start(databaseUrl);
  cleanUp.push(() => api.kill());
  expect((await api.send('/api/v1/proposals', opened))?.status).toBe(201);

  let restarted: Promise<void> | undefined;
  const written = await writeAll(api, PARIS, WRITES, () => {
    restarted = api.kill().then(() => api.start());
  });
  await restarted;
  expect(restarted).toBeDefined();
  expect(Object.fromEntries(written.others)).toEqual({});
  await expectEachOnce(databaseUrl, written);
}, 180_000);

test('when PostgreSQL is killed in the middle of 2,000 writes, the API says 503 and goes on by itself', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pledgebook-fault-'));
  cleanUp.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const port = await freePort();
  let server = await startPostgres({ dataDir, settings: { port } });
  cleanUp.push(() => server.stop());
  const databaseUrl = onPort(server, port);
  expect(await command(databaseUrl, 'prepare')).toMatchObject({ code: 0 });
  const api = await RunningApi.start(databaseUrl);
  cleanUp.push(() => api.kill());
  expect((await api.send('/api/v1/proposals', opened))?.status).toBe(201);

  let away: Promise<void> | undefined;
  const written = await writeAll(api, PARIS, WRITES, () => {
    process.kill(server.pid, 'SIGKILL');
    away = (async () => {
      await api.until(503, 10_000);
      const read = await api.send(`/api/v1/proposals/${PARIS}`);
      expect([read?.status, read?.headers.has('retry-after')]).toEqual([503, true]);
      server = await startPostgres({ dataDir, settings: { port } });
    })();
  });
  await away;
  expect(away).toBeDefined();
  expect([...written.others.keys()]).toEqual(['503']);
  await api.until(200, 10_000);
  expect((await api.send(`/api/v1/proposals/${PARIS}`))?.status).toBe(200);
  await expectEachOnce(databaseUrl, written);
}, 240_000);

function onPort({ url }: RunningPostgres, port: number): string {
  const there = new URL(url);
  there.port = String(port);
  return there.href;
}
