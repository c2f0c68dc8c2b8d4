import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { PARIS, parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';
import { statusReport } from '../support/reading.js';

let book: Book;

beforeAll(async () => {
  book = await Book.open();
  await parisFramework(book);
});

afterAll(() => book.close());

const endBackends = () =>
  book.lookup.rows(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = 'pledgebook_app' AND datname = current_database()`,
  );

/** Tries until it is answered; how often PostgreSQL was away before. Any other failure is one. */
async function persist(work: () => Promise<unknown>): Promise<number> {
  for (let away = 0; ; away++) {
    try {
      await work();
      return away;
    } catch (error) {
      if ((error as Error).name !== 'DatabaseAway') throw error;
      await sleep(20);
    }
  }
}

test('connections lost in the middle of writes and reads: asked again, each is answered, and each write done once', async () => {
  const keyed = (i: number) => acting({ key: { key: `write ${i}`, fingerprint: 'the same request' } });
  const log = (i: number) => () =>
    book.get(PledgesService).log(keyed(i), PARIS, estonianCompany({ wording: `company ${i}` }));
  const { knownAt } = await statusReport(book, viewing());
  const work = [
    ...Array.from({ length: 240 }, (_, i) => log(i)),
    ...Array.from({ length: 120 }, () => () => book.get(ProposalsService).read(viewing(), PARIS)),
    ...Array.from({ length: 30 }, () => () => book.get(ProposalsService).read(viewing({ knownAt }), PARIS)),
    ...Array.from({ length: 30 }, () => () => statusReport(book, viewing())),
  ].map((one, i) => ({ one, order: (i * 7919) % 421 }));
  work.sort((a, b) => a.order - b.order);

  const ending = (async () => {
    for (let times = 0; times < 12; times++) {
      await sleep(120);
      await endBackends();
    }
  })();
  let lost = 0;
  const worker = async () => {
    for (let next = work.shift(); next; next = work.shift()) lost += await persist(next.one);
  };
  await Promise.all([ending, ...Array.from({ length: 16 }, worker)]);

  expect(lost).toBeGreaterThan(0);
  const pledges = await book.lookup.rows<{ wording: string }>('SELECT wording FROM pledge');
  expect(pledges.map(({ wording }) => wording).sort()).toEqual(
    Array.from({ length: 240 }, (_, i) => `company ${i}`).sort(),
  );
  expect(await book.lookup.count('entry', `action = 'pledge.logged'`)).toBe(240);
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
}, 60_000);
