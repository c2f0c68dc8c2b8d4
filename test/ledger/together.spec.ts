import { Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { appUrl } from '#ledger/app-role.js';
import { connectionOptions } from '#ledger/connection.js';
import { SharedConnections } from '#ledger/reading/shared-connections.js';
import { statement } from '#ledger/statement.js';
import { TOLD_OF_STEWARD } from '#ledger/told.js';
import { Lease } from '#ledger/writing/connection-lease.js';
import { Book } from '../support/book.js';

const NUMBER = statement('test.number', 'SELECT $1::integer AS number');

/** A socket that counts how often it hands something to the operating system. */
class Counting extends Socket {
  static packets = 0;

  override _write(...given: Parameters<Socket['_write']>): void {
    Counting.packets++;
    super._write(...given);
  }

  override _writev(...given: Parameters<NonNullable<Socket['_writev']>>): void {
    Counting.packets++;
    super._writev!(...given);
  }
}

let book: Book;
let config: pg.ClientConfig;

beforeAll(async () => {
  book = await Book.open();
  config = { connectionString: appUrl(book.url), stream: () => new Counting() };
}, 60_000);

afterAll(() => book.close());

async function packetsOf(work: () => Promise<unknown>): Promise<number> {
  const before = Counting.packets;
  await work();
  return Counting.packets - before;
}

test('the statements of a write leave in one packet for each time it waits', async () => {
  const pool = new pg.Pool({ ...config, ...connectionOptions });
  const lease = new Lease(await pool.connect());
  try {
    const number = async (n: number) => (await lease.send<{ number: number }>(NUMBER, [n]))[0]?.number;
    const waitingOnce = async () => {
      await lease.send('BEGIN');
      const numbers = await Promise.all([1, 2, 3, 4, 5].map(number));
      lease.send('COMMIT').catch(() => undefined);
      await lease.settled();
      return numbers;
    };
    expect(await waitingOnce()).toEqual([1, 2, 3, 4, 5]);
    expect(await packetsOf(waitingOnce)).toBe(3);
  } finally {
    lease.release(false);
    await pool.end();
  }
});

test('reads that are asked for at once leave in one packet for each connection', async () => {
  const shared = new SharedConnections(config);
  try {
    const reads = () =>
      Promise.all(Array.from({ length: 40 }, (_, n) => shared.query(NUMBER, [n], TOLD_OF_STEWARD)));
    await reads();
    expect(await packetsOf(reads)).toBe(4);
  } finally {
    await shared.close();
  }
});
