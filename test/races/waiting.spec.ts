import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { statusJson } from '#exchange/status/status-json.js';
import type { Viewing } from '#ledger/act.js';
import { appUrl } from '#ledger/app-role.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { StatusService } from '#tracker/status/status.service.js';
import { acting, Book, viewing } from '../support/book.js';
import { parisFramework, parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';

const OTHER = 'UA-OTHER-2025';
let book: Book;
let paris: string;

beforeAll(async () => {
  book = await Book.open();
  paris = await parisFramework(book);
  await book.get(ProposalsService).open(acting(), parisTerms({ reference: OTHER }));
}, 60_000);
afterAll(() => book.close());

const log = (reference: string) => book.get(PledgesService).log(acting(), reference, estonianCompany());

const report = (asked: Viewing): Promise<string> =>
  book.get(StatusService).report(asked, async (head, lines) => {
    let text = '';
    for await (const piece of statusJson(head, lines)) text += piece;
    return text;
  });

test('who writes to one proposal does not wait for who writes to another', async () => {
  const slow = new pg.Client({ connectionString: appUrl(book.url), options: '-c search_path=pledgebook' });
  await slow.connect();
  try {
    await slow.query(`BEGIN; SELECT set_config('pledgebook.viewer', 'steward', true)`);
    await slow.query('SELECT 1 FROM proposal WHERE reference = $1 FOR NO KEY UPDATE', [paris]);
    expect((await log(OTHER)).status).toBe(201);
    let done = false;
    const waiting = log(paris).finally(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toBe(false);
    await slow.query('ROLLBACK');
    expect((await waiting).status).toBe(201);
  } finally {
    await slow.end();
  }
}, 30_000);

test('what a report knew while others wrote, it knows for ever', async () => {
  let writing = true;
  const writers = Array.from({ length: 6 }, async (_, i) => {
    while (writing) await log(i % 2 ? paris : OTHER);
  });
  const reports: string[] = [];
  for (let i = 0; i < 25; i++) reports.push(await report(viewing()));
  writing = false;
  await Promise.all(writers);
  expect(new Set(reports).size).toBe(reports.length);
  for (const told of reports) {
    const { knownAt } = JSON.parse(told) as { knownAt: string };
    expect(await report(viewing({ knownAt }))).toBe(told);
  }
}, 60_000);
