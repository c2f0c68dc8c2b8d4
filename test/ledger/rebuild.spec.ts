import fc from 'fast-check';
import { afterAll, expect, test } from '@jest/globals';
import { derivedTables, factTables } from '#tracker/fact-tables.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { viewing, type Book } from '../support/book.js';
import { histories } from '../support/history/acts.js';
import { Chronicle } from '../support/history/chronicle.js';
import { rebuilt } from '../support/rebuilt.js';

/** Every kind of act that was ever taken, over all histories: what the property speaks of. */
const taken = new Set<string>();

const verify = (book: Book) => book.get(VerificationService).verify(viewing());

test('whatever was done, the tables made again from the ledger are the same, row for row', async () => {
  const property = fc.asyncProperty(histories(40), async (acts) => {
    const chronicle = await Chronicle.begin();
    const { book } = chronicle;
    try {
      for (const act of acts) await chronicle.perform(act);
      Object.keys(chronicle.taken).forEach((kind) => taken.add(kind));
      expect((await verify(book)).finding).toBeNull();

      const before = await book.lookup.everything([...factTables, ...derivedTables]);
      const counts = await rebuilt(book.url);
      expect(await book.lookup.everything([...factTables, ...derivedTables])).toEqual(before);
      expect(counts).toEqual(Object.fromEntries(factTables.map((table) => [table, before[table]!.length])));
      expect((await verify(book)).finding).toBeNull();
    } finally {
      await chronicle.close();
    }
  });
  await fc.assert(property, { numRuns: 12 });
}, 120_000);

afterAll(() => {
  expect(taken.size).toBeGreaterThan(15);
});
