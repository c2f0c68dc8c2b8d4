import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Viewing } from '#ledger/act.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { Book, viewing } from '../support/book.js';
import { beginHistory, dayAfterOpening, doDeed, history, REFERENCES, type Deed } from '../cast/histories.js';

/** Random histories, read as of an earlier day. */
const RUNS = 6;

async function inHistory(
  deeds: readonly Deed[],
  check: (book: Book, deed: Deed) => Promise<void>,
): Promise<Book> {
  const book = await Book.open();
  await beginHistory(book);
  for (const deed of deeds) {
    await doDeed(book, deed);
    await check(book, deed);
  }
  return book;
}

/** Everything that can be asked of the book, as one text. */
async function everything(book: Book, asked: Viewing): Promise<string> {
  const answers: unknown[] = [];
  const proposals = book.get(ProposalsService);
  for (const reference of REFERENCES) {
    const found = await proposals
      .read(asked, reference, { pledges: true, positions: true })
      .catch((error: Error) => ({
        body: error.message,
      }));
    answers.push(found.body);
  }
  answers.push(await proposals.list(asked, { limit: 500 }));
  answers.push(await book.get(PledgesService).list(asked, { limit: 500 }));
  answers.push(await book.get(PositionsService).list(asked, { limit: 500, history: true }));
  return JSON.stringify(answers);
}

test('as of a day, in the tables and through the ledger, is one and the same', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(100), async (deeds, days) => {
      const book = await inHistory(deeds, async () => undefined);
      const knownAt = await book.ledger.snapshot(viewing(), async (snapshot) => snapshot.knownAt);
      const asOf = dayAfterOpening(days);
      expect(await everything(book, viewing({ asOf }))).toBe(
        await everything(book, viewing({ asOf, knownAt })),
      );
      const today = viewing().today;
      expect(await everything(book, viewing({ asOf: today }))).toBe(await everything(book, viewing()));
      expect(await everything(book, viewing({ asOf: today, knownAt }))).toBe(
        await everything(book, viewing()),
      );
      await book.close();
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('as of a day, the book is what it would be had nothing happened later', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(100), async (deeds, days) => {
      // Recorded in the order of their days, so that a later deed cannot have let or hindered an earlier one.
      const dated = deeds.filter(({ what }) => !['retract', 'correct', 'condition'].includes(what));
      const ordered = [...dated].sort((a, b) => a.day - b.day);
      const asOf = dayAfterOpening(days);
      const all = await inHistory(ordered, async () => undefined);
      const earlier = await inHistory(
        ordered.filter(({ day }) => day <= days),
        async () => undefined,
      );
      expect(withoutNames(await everything(all, viewing({ asOf })))).toBe(
        withoutNames(await everything(earlier, viewing({ asOf }))),
      );
      await all.close();
      await earlier.close();
    }),
    { numRuns: RUNS },
  );
}, 120_000);

/** Two books give the same things other ids and instants; steps change the revision of what they are steps of. */
function withoutNames(text: string): string {
  const ids = new Map<string, string>();
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (!ids.has(id)) ids.set(id, `id ${ids.size}`);
      return ids.get(id)!;
    })
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'instant')
    .replaceAll(/\\"revision\\":\d+/g, 'revision')
    .replaceAll(/"revision":\d+/g, 'revision');
}
