import type { Act } from '#ledger/act.js';
import { BOOK_CHAIN, type Action } from '#ledger/entries/entry.js';
import type { Fact } from '#ledger/entries/fact.entity.js';
import type { Ledger } from '#ledger/ledger.js';
import type { Statement } from '#ledger/statement.js';
import { insert, type Table } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { newFact, ownedBy } from './new-fact.js';

/** What every book should hold, and how to tell which of it a book holds already. */
export interface Seeding<T extends Fact> {
  readonly table: Table<T>;
  readonly action: Action;
  readonly marking: string;
  /** Returns, in a column `key`, the keys that are there. */
  readonly known: Statement;
  /** The columns of each row, by key. */
  readonly wanted: ReadonlyMap<string, Omit<T, keyof Fact>>;
}

/** Under the lock nothing turned out to be missing: the write ends, and nothing is recorded. */
class NothingMissing extends Error {}

/**
 * Records, in one entry, what the book lacks of what is wanted; writes nothing when it lacks nothing, so it
 * may be done at every start, and by several processes at once.
 *
 * @returns how many rows were added
 */
export async function seedMissing<T extends Fact>(
  ledger: Ledger,
  act: Act,
  seeding: Seeding<T>,
): Promise<number> {
  if ((await missing(ledger.reader(act), seeding)).length === 0) return 0;
  let added = 0;
  try {
    await ledger.write(act, async (tx) => {
      tx.lockBook();
      const columns = await missing(tx, seeding);
      if (columns.length === 0) throw new NothingMissing();
      const seenBy = ownedBy(act.viewer, {}, seeding.marking);
      const now = await tx.now();
      const rows = columns.map((row) => ({ ...newFact(seenBy, act.viewer, now), ...row }) as T);
      await tx.record({
        subject: { type: 'book', id: BOOK_CHAIN },
        action: seeding.action,
        happenedOn: null,
        sourceId: null,
        seenBy,
        changes: [insert(seeding.table, ...rows)],
      });
      added = rows.length;
      return { status: 201, body: JSON.stringify({ added }) };
    });
  } catch (error) {
    if (!(error instanceof NothingMissing)) throw error;
  }
  return added;
}

async function missing<T extends Fact>(
  reader: Pick<Tx, 'rows'>,
  { known, wanted }: Seeding<T>,
): Promise<Omit<T, keyof Fact>[]> {
  const there = new Set((await reader.rows<{ key: string }>(known)).map(({ key }) => key));
  return [...wanted].filter(([key]) => !there.has(key)).map(([, columns]) => columns);
}
