import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewing } from '#ledger/act.js';
import { statement } from '#ledger/statement.js';
import type { Viewer } from '#ledger/viewer.js';
import { derivedTables, factTables } from '#tracker/fact-tables.js';
import { Book, on, viewing } from '../support/book.js';
import { ONLOOKERS } from './audiences.js';
import { layEveryAudience, seenOf, type EveryAudience } from './every-audience.js';
import { LOCKS, withoutLocks } from './locks.js';

const TIMES: Readonly<Record<string, Pick<Viewing, 'asOf' | 'knownAt'>>> = {
  now: {},
  'as of a day': { asOf: on('2021-01-01') },
  'as known at an instant': { knownAt: '2021-01-01T00:00:00.000000Z' },
  'as of a day, as known at an instant': {
    asOf: on('2021-01-01'),
    knownAt: '2021-01-01T00:00:00.000000Z',
  },
};

/** What names a row of what is kept beside the facts. */
const BESIDE: Readonly<Record<string, string>> = {
  key_use: 'key_id',
  session_use: 'session_id',
  password: 'person_id',
};

/** What names a row of a table. */
const nameIn = (table: string): string =>
  BESIDE[table] ?? (derivedTables.includes(table) ? 'pledge_id' : 'id');

/** What is told of pledges in the past is told from what the viewer sees, and handed in: no table has it. */
const isKept = (table: string, when: Pick<Viewing, 'knownAt'>): boolean =>
  table !== 'pledge_span' || when.knownAt === undefined;

async function ids(book: Book, viewer: Viewer, table: string, when: Partial<Viewing>): Promise<string[]> {
  const read = statement(`test.${table}`, `SELECT ${nameIn(table)} AS id FROM "${table}"`);
  const rows = await book.ledger.reader(viewing({ viewer, ...when })).rows<{ id: string }>(read);
  return rows.map(({ id }) => id).sort();
}

const TABLES = [...factTables, ...derivedTables, ...Object.keys(BESIDE), 'entry'];

describe.each(LOCKS)('with %s', (_which, leave) => {
  let book: Book;
  let laid: EveryAudience;

  beforeAll(async () => {
    book = await Book.open();
    laid = await layEveryAudience(book.lookup);
    await leave(book.lookup);
  }, 60_000);

  afterAll(() => book.close());

  describe.each(Object.entries(TIMES))('%s', (_when, when) => {
    test.each(ONLOOKERS)(
      '%s sees of every table what the Traffic Light Protocol opens',
      async (_who, viewer) => {
        for (const table of TABLES.filter((table) => isKept(table, when))) {
          const seen = seenOf(laid[table]!, viewer);
          expect({ table, ids: await ids(book, viewer, table, when) }).toEqual({ table, ids: seen });
        }
      },
    );
  });
});

test('there is something that each may see, and from each but the steward something that is hidden', async () => {
  const book = await Book.open();
  try {
    const laid = await layEveryAudience(book.lookup);
    for (const table of TABLES) {
      const seen = ONLOOKERS.map(([, viewer]) => seenOf(laid[table]!, viewer).join());
      const kept = derivedTables.includes(table) || table === 'password';
      expect([table, new Set(seen).size]).toEqual([table, kept ? 2 : ONLOOKERS.length - 1]);
      expect(seen.includes('')).toBe(kept);
      expect(seenOf(laid[table]!, ONLOOKERS.at(-1)![1])).toHaveLength(laid[table]!.length);
    }
    await withoutLocks(book.lookup);
    const [, anybody] = ONLOOKERS[0]!;
    for (const table of TABLES) {
      expect(await ids(book, anybody, table, {})).toHaveLength(laid[table]!.length);
    }
  } finally {
    await book.close();
  }
});
