import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { PARIS, parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';
import { entriesOf, hashOf } from '../support/entries.js';

let book: Book;

beforeAll(async () => {
  book = await Book.open();
  await parisFramework(book);
});

afterAll(() => book.close());

test('200 pledges at once on one proposal: all are recorded, in one whole chain', async () => {
  const wordings = Array.from({ length: 200 }, (_, i) => `company ${i}`);
  const logged = await Promise.all(
    wordings.map((wording) => book.get(PledgesService).log(acting(), PARIS, estonianCompany({ wording }))),
  );
  expect(new Set(logged.map(({ body }) => (JSON.parse(body) as { id: string }).id)).size).toBe(200);

  const entries = await entriesOf(book.lookup, `chain = (SELECT id FROM proposal)`);
  expect(entries).toHaveLength(201);
  entries.forEach((entry, i) => {
    expect(entry.position).toBe(i + 1);
    expect(entry.hash).toBe(hashOf(entry));
    if (i > 0) expect(entry.prev).toBe(entries[i - 1]!.hash);
    if (i > 0) expect(entry.recorded_at > entries[i - 1]!.recorded_at).toBe(true);
  });
  const recorded = entries.slice(1).map(({ change }) => change.pledge![0]!.wording as string);
  expect(recorded.sort()).toEqual(wordings.sort());
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
}, 60_000);
