import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TooBusy } from '#ledger/errors.js';
import { MOST_WAITING } from '#ledger/writing/connect.js';
import { acting, Book, viewing } from '../support/book.js';

const AT_WORK = 10;
let book: Book;

beforeAll(async () => {
  book = await Book.open();
});
afterAll(() => book.close());

class Done extends Error {}

it('so many may wait for a connection and no more, who are told at once; those who wait are served', async () => {
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const write = (atWork?: () => void) =>
    book.ledger.write(acting(), async () => {
      atWork?.();
      await finished;
      throw new Done();
    });
  const working = Array.from({ length: AT_WORK }, () => {
    let result: Promise<unknown> | undefined;
    const begun = new Promise<void>((resolve) => {
      result = write(resolve).catch((error: unknown) => error);
    });
    return { begun, result: result! };
  });
  await Promise.all(working.map(({ begun }) => begun));
  const waiting = Array.from({ length: MOST_WAITING }, () => write().catch((error: unknown) => error));
  await expect(write()).rejects.toThrow(TooBusy);
  await expect(book.ledger.snapshot(viewing(), () => finished)).rejects.toThrow(TooBusy);
  const past = book.ledger.reader(viewing({ knownAt: '2026-01-01T00:00:00Z' }));
  await expect(past.rows({ name: '', text: 'SELECT 1' })).rejects.toThrow(TooBusy);
  await book.ledger.ping();
  finish();
  for (const result of await Promise.all([...working.map((one) => one.result), ...waiting]))
    expect(result).toBeInstanceOf(Done);
});
