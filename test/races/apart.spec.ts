import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { PARIS, parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';
import { statusReport } from '../support/reading.js';

const BERLIN = 'UA-BERLIN-2025-01';
/** Milliseconds within which something is done that waits for nobody; PostgreSQL gives up a lock after 10,000. */
const SOON = 4_000;

let book: Book;

beforeAll(async () => {
  book = await Book.open();
  await parisFramework(book);
  await parisFramework(book, { reference: BERLIN });
});

afterAll(() => book.close());

const log = (reference: string) => book.get(PledgesService).log(acting(), reference, estonianCompany());

/** Holds what a statement locks while `work` is done. */
async function holding<T>(statement: string, work: () => Promise<T>): Promise<T> {
  const holder = new pg.Client({ connectionString: book.url, options: '-c search_path=pledgebook' });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(statement);
    return await work();
  } finally {
    await holder.end();
  }
}

const ofProposal = (reference: string) =>
  `SELECT 1 FROM proposal WHERE reference = '${reference}' FOR UPDATE`;

const soon = async <T>(work: Promise<T>): Promise<T | 'too late'> =>
  Promise.race([work, sleep(SOON, 'too late' as const)]);

describe('while a write to one proposal waits', () => {
  test('writes to another proposal and to the book are done, and reads answered', async () => {
    let waiting: Promise<unknown> | undefined;
    let waits = true;
    await holding(ofProposal(PARIS), async () => {
      waiting = log(PARIS).finally(() => (waits = false));
      await sleep(200);
      expect(await soon(log(BERLIN))).toMatchObject({ status: 201 });
      const source = { title: 'Briefing', publisher: 'ERR News', reliability: 'B' } as const;
      expect(await soon(book.get(SourcesService).add(acting(), source))).toMatchObject({ status: 201 });
      expect(await soon(book.get(ProposalsService).read(viewing(), PARIS))).toHaveProperty('body');
      expect(waits).toBe(true);
    });
    expect(await waiting).toMatchObject({ status: 201 });
  }, 20_000);

  test('a report and a read of the past wait for nobody, nor does anybody wait for them', async () => {
    const { knownAt } = await statusReport(book, viewing());
    let waiting: Promise<unknown> | undefined;
    await holding(ofProposal(PARIS), async () => {
      waiting = log(PARIS);
      await sleep(200);
      const report = statusReport(book, viewing());
      const past = book.get(ProposalsService).read(viewing({ knownAt }), PARIS);
      const write = log(BERLIN);
      expect(await soon(report)).toHaveProperty('csv');
      expect(await soon(past)).toHaveProperty('body');
      expect(await soon(write)).toMatchObject({ status: 201 });
    });
    expect(await waiting).toMatchObject({ status: 201 });
  }, 20_000);

  test('writes to the book wait for one another alone', async () => {
    await holding('SELECT pg_advisory_xact_lock(7305, 0)', async () => {
      expect(await soon(log(PARIS))).toMatchObject({ status: 201 });
      expect(await soon(log(BERLIN))).toMatchObject({ status: 201 });
    });
  }, 20_000);
});

test('who waits in vain is told to come again, and nothing was recorded', async () => {
  const entries = await book.lookup.count('entry');
  await holding(ofProposal(PARIS), async () => {
    await expect(log(PARIS)).rejects.toMatchObject({ name: 'DatabaseAway' });
  });
  expect(await book.lookup.count('entry')).toBe(entries);
  expect(await log(PARIS)).toMatchObject({ status: 201 });
}, 30_000);
