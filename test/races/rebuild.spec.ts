import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownerDataSource } from '#ledger/setup/owner.js';
import { rebuildTables } from '#ledger/verify/rebuild.js';
import { factTables } from '#tracker/fact-tables.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { tellAll } from '#tracker/timelines/tell-all.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { PARIS, parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';

const BERLIN = 'UA-BERLIN-2025-01';
const REBUILDS = 8;
let book: Book;

beforeAll(async () => {
  book = await Book.open();
  await parisFramework(book);
  await parisFramework(book, { reference: BERLIN });
});
afterAll(() => book.close());

test('the tables are made again while others write and read, and neither is refused', async () => {
  const owner = ownerDataSource(book.url, []);
  await owner.initialize();
  let going = true;
  let [written, read] = [0, 0];
  const source = { title: 'Briefing', publisher: 'ERR News', reliability: 'B' } as const;
  const write = async (reference: string) => {
    for (; going; written++) {
      await book.get(PledgesService).log(acting(), reference, estonianCompany({ source }));
      await book.get(SourcesService).add(acting(), source);
    }
  };
  const look = async () => {
    for (; going; read++) await book.get(ProposalsService).read(viewing(), PARIS, { pledges: true });
  };
  const others = [...[PARIS, PARIS, PARIS, BERLIN, BERLIN, BERLIN].map(write), look()];
  try {
    for (let i = 0; i < REBUILDS; i++) {
      const before = await book.lookup.count('pledge');
      const { pledge } = await rebuildTables(owner, factTables, tellAll);
      expect(pledge).toBeGreaterThanOrEqual(before);
    }
  } finally {
    going = false;
    await Promise.all(others);
    await owner.destroy();
  }
  expect(Math.min(written, read)).toBeGreaterThan(REBUILDS);
  expect(await book.lookup.count('pledge')).toBe(written);
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
}, 120_000);
