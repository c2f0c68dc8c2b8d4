import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statement } from '#ledger/statement.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';
import { statusReport } from '../support/reading.js';

const references = Array.from({ length: 8 }, (_, i) => `UA-SG-2025-0${i + 1}`);
const RECORDED = statement(
  'test.recorded',
  `SELECT (SELECT coalesce(json_agg(id ORDER BY id), '[]') FROM pledge)::text
     || (SELECT coalesce(json_agg(id ORDER BY id), '[]') FROM source)::text AS json`,
);

let book: Book;

beforeAll(async () => {
  book = await Book.open();
  for (const reference of references) await parisFramework(book, { reference });
});

afterAll(() => book.close());

/** Reads again and again while everybody writes, to proposals of their own and to the book; all that was read. */
async function readAmongWriters<T>(read: () => Promise<T>): Promise<T[]> {
  let writing = true;
  const source = { title: 'Briefing', publisher: 'ERR News', reliability: 'B' } as const;
  const writers = references.map(async (reference, i) => {
    for (let times = 0; times < 40; times++) {
      if (i === 0) await book.get(SourcesService).add(acting(), source);
      else await book.get(PledgesService).log(acting(), reference, estonianCompany());
    }
  });
  const done = Promise.all(writers).finally(() => (writing = false));
  const said: T[] = [];
  while (writing) said.push(await read());
  await done;
  return said;
}

const knownNow = (): string => new Date().toISOString();
const recorded = (knownAt: string) => book.ledger.reader(viewing({ knownAt })).json(RECORDED);

test('what was known at an instant is the same bytes for ever, also asked at that very instant', async () => {
  const said = await readAmongWriters(async () => {
    const knownAt = knownNow();
    return [knownAt, await recorded(knownAt)] as const;
  });
  expect(new Set(said.map(([, answer]) => answer)).size).toBeGreaterThan(10);
  for (const [knownAt, answer] of said) expect(await recorded(knownAt)).toBe(answer);
}, 60_000);

test('a report of the present names the instant at which it knew what it says', async () => {
  const reports = await readAmongWriters(() => statusReport(book, viewing()));
  expect(new Set(reports.map(({ json }) => json)).size).toBe(reports.length);
  for (const report of reports) {
    expect(await statusReport(book, viewing({ knownAt: report.knownAt }))).toEqual(report);
  }
}, 60_000);

test('nothing can be known of what has not come yet', async () => {
  const soon = new Date(Date.now() + 60_000).toISOString();
  const future = viewing({ knownAt: soon });
  const later = { name: 'NotYetKnown' };
  await expect(book.get(ProposalsService).read(future, references[0]!)).rejects.toMatchObject(later);
  await expect(book.get(PledgesService).list(future, { limit: 10 })).rejects.toMatchObject(later);
  await expect(statusReport(book, future)).rejects.toMatchObject(later);
  expect(await recorded(knownNow())).toBe(await recorded(knownNow()));
});
