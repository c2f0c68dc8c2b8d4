import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { appUrl } from '#ledger/app-role.js';
import { PresentReader } from '#ledger/reading/present-reader.js';
import { SharedConnections } from '#ledger/reading/shared-connections.js';
import { statement } from '#ledger/statement.js';
import { steward } from '#ledger/viewer.js';
import { readPage } from '#tracker/listing/page.query.js';
import { PLEDGES } from '#tracker/pledges/pledges.query.js';
import { Book, TODAY } from '../support/book.js';

const PLANS = statement(
  'test.plans',
  `SELECT custom_plans::integer AS anew, generic_plans::integer AS kept
   FROM pg_prepared_statements WHERE name LIKE 'pledges.page.%'`,
);

let book: Book;
let shared: SharedConnections;

beforeAll(async () => {
  book = await Book.open();
  shared = new SharedConnections({ connectionString: appUrl(book.url) });
}, 60_000);

afterAll(async () => {
  await shared.close();
  await book.close();
});

test('a page is planned once and for all, whatever its filters are asked for', async () => {
  const reader = new PresentReader(shared, steward('test'));
  const after = '01990000-0000-7000-8000-000000000000';
  for (const polarity of ['offer', 'refusal', 'offer', 'refusal', 'offer', 'refusal', 'offer']) {
    await readPage(reader, PLEDGES(TODAY), { limit: 50, after, filters: { polarity } });
  }
  expect(await reader.rows(PLANS)).toEqual([{ anew: 0, kept: 7 }]);
});
