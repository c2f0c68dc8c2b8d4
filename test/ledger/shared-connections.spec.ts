import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { appUrl } from '#ledger/app-role.js';
import { SharedConnections } from '#ledger/reading/shared-connections.js';
import { statement } from '#ledger/statement.js';
import { TOLD_OF_STEWARD, toldOf } from '#ledger/told.js';
import { KEEPER, type Viewer } from '#ledger/viewer.js';
import { everyMarking, MARKINGS, VIEWERS } from '../cast/markings.js';
import { Book, member } from '../support/book.js';
import { DatabaseProxy } from '../support/database-proxy.js';

const SEEN = statement(
  'test.seen',
  `SELECT coalesce(json_agg(marking ORDER BY id), '[]')::text AS json FROM proposal`,
);
const PID = statement('test.pid', 'SELECT pg_backend_pid() AS pid, pg_sleep(0.05)');
const SLEEP = statement('test.sleep', 'SELECT pg_sleep(0.5)');

let book: Book;
let proxy: DatabaseProxy;
let shared: SharedConnections;

beforeAll(async () => {
  book = await Book.open();
  await everyMarking(book);
}, 60_000);

beforeEach(async () => {
  proxy = await DatabaseProxy.to(appUrl(book.url));
  shared = new SharedConnections({ connectionString: proxy.url });
});

afterEach(async () => {
  await shared.close();
  await proxy.close();
});

afterAll(() => book.close());

const seenBy = async (viewer: Viewer): Promise<string[]> => {
  const [row] = await shared.query<{ json: string }>(SEEN, [], toldOf(viewer));
  return JSON.parse(row!.json) as string[];
};

const connections = async (): Promise<number> =>
  new Set(
    (
      await Promise.all(
        Array.from({ length: 40 }, () => shared.query<{ pid: number }>(PID, [], TOLD_OF_STEWARD)),
      )
    ).map(([row]) => row!.pid),
  ).size;

const steward: Viewer = VIEWERS.at(-1)![1];

test('however many read at once, each sees with its own eyes, over a few connections', async () => {
  const readers = Array.from({ length: 600 }, (_, i) => VIEWERS[(i * 7 + (i >> 3)) % VIEWERS.length]!);
  const seen = await Promise.all(readers.map(([, viewer]) => seenBy(viewer)));
  expect(seen).toEqual(readers.map(([, , sees]) => sees));
  expect(await connections()).toBe(4);
});

describe('a viewer that PostgreSQL cannot be told of', () => {
  // No setting can hold U+0000, so telling PostgreSQL of this viewer fails, and the statement after it would not.
  const impossible = member(KEEPER, `${randomUUID()}\0`);

  test('is shown nothing, least of all what whoever asked before may see', async () => {
    for (let i = 0; i < 12; i++) {
      expect(await Promise.all(Array.from({ length: 4 }, () => seenBy(steward)))).toContainEqual(MARKINGS);
      await expect(seenBy(impossible)).rejects.toBeInstanceOf(Error);
    }
  });

  test('spoils nothing for others, who go on reading what they may see', async () => {
    const everybody = Array.from({ length: 120 }, (_, i) =>
      i % 10 === 0 ? ([impossible, undefined] as const) : ([VIEWERS[i % 6]![1], VIEWERS[i % 6]![2]] as const),
    );
    const seen = await Promise.allSettled(everybody.map(([viewer]) => seenBy(viewer)));
    seen.forEach((one, i) => {
      const [viewer, sees] = everybody[i]!;
      if (viewer === impossible) expect(one.status).toBe('rejected');
      else if (one.status === 'fulfilled') expect(one.value).toEqual(sees);
    });
    for (const [, viewer, sees] of VIEWERS) expect(await seenBy(viewer)).toEqual(sees);
  });
});

describe('when PostgreSQL is away', () => {
  test('reads under way fail, and reads work again as soon as it is back', async () => {
    expect(await seenBy(steward)).toEqual(MARKINGS);
    const underWay = [1, 2, 3, 4, 5, 6].map(() => shared.query(SLEEP, [], TOLD_OF_STEWARD));
    const failed = Promise.allSettled(underWay);
    await proxy.cut();
    expect((await failed).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
    await expect(seenBy(steward)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await proxy.mend();
    expect(await seenBy(steward)).toEqual(MARKINGS);
    expect(await connections()).toBe(4);
  });

  test('it need not have been there from the start', async () => {
    await proxy.cut();
    const early = await Promise.allSettled(Array.from({ length: 20 }, () => seenBy(steward)));
    expect(early.every(({ status }) => status === 'rejected')).toBe(true);
    await proxy.mend();
    expect(await seenBy(steward)).toEqual(MARKINGS);
  });

  test('one backend that is ended takes its own reads with it, and no others for good', async () => {
    expect(await connections()).toBe(4);
    const underWay = [1, 2, 3, 4].map(() => shared.query(SLEEP, [], TOLD_OF_STEWARD));
    const ended = Promise.allSettled(underWay);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await book.lookup.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE usename = 'pledgebook_app' AND datname = current_database() AND query LIKE '%pg_sleep%' LIMIT 1`,
    );
    expect((await ended).filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await Promise.all(Array.from({ length: 40 }, () => seenBy(steward)))).toContainEqual(MARKINGS);
    expect(await connections()).toBe(4);
  });
});

describe('closing', () => {
  const open = () =>
    book.lookup.rows(
      `SELECT 1 FROM pg_stat_activity WHERE usename = 'pledgebook_app' AND datname = current_database()
       AND query NOT LIKE '%idempotency%' AND application_name = 'shared'`,
    );

  test('lets reads under way end, and ends every connection', async () => {
    shared = new SharedConnections({ connectionString: `${proxy.url}?application_name=shared` });
    const underWay = Promise.all([1, 2, 3, 4, 5].map(() => shared.query(SLEEP, [], TOLD_OF_STEWARD)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await open()).toHaveLength(4);
    await shared.close();
    await underWay;
    expect(await open()).toHaveLength(0);
  });

  test('ends what was only just being opened, and takes no further reads', async () => {
    shared = new SharedConnections({ connectionString: `${proxy.url}?application_name=shared` });
    const first = Promise.allSettled([seenBy(steward), seenBy(steward)]);
    await shared.close();
    await first;
    await expect(seenBy(steward)).rejects.toThrow('Connection terminated');
    expect(await open()).toHaveLength(0);
  });
});
