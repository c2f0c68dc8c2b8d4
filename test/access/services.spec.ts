import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maySee, type Marked } from '#domain/markings/may-see.js';
import type { Viewer } from '#ledger/viewer.js';
import { factTables } from '#tracker/fact-tables.js';
import { bruno, claire, emma, grace, reader } from '../cast/ministries.js';
import { PARIS } from '../cast/paris-framework.js';
import { acting, Book, on, viewing } from '../support/book.js';
import { reading, statusReport, type Reading } from '../support/reading.js';
import { ministriesBook } from './ministries-book.js';
import { keepSecrets } from './secrets.js';
import { withoutKeys, withoutRowLevelSecurity } from './locks.js';

const VIEWERS: readonly [who: string, viewer: Viewer][] = [
  ...Object.entries({ reader, claire, bruno, emma, grace }),
  ['the steward', acting().viewer],
];
const REFERENCES = [PARIS, 'UA-SG-2025-02', 'UA-SG-2024-01'];

type Row = { readonly id: string; readonly proposal_id: string | null } & Marked;

const MARKED = factTables
  .map(
    (table) => `SELECT id, marking, organisation_id, audience,
      nullif(to_jsonb(t)->>'proposal_id', '')::uuid AS proposal_id FROM ${table} t`,
  )
  .join(' UNION ALL ');

/** Everything that services read for a viewer, in the present, as of a day, and as known when all was recorded. */
async function everything(book: Book, viewer: Viewer, knownAt: string): Promise<Reading> {
  const answers: Reading = {};
  for (const [when, past] of Object.entries({
    now: {},
    then: { asOf: on('2026-02-10') },
    known: { knownAt },
  })) {
    const asked = viewing({ viewer, ...past });
    const read = await reading(book, asked, REFERENCES);
    for (const [what, answer] of Object.entries(read)) answers[`${what} (${when})`] = answer;
    const { json, csv } = await statusReport(book, { ...asked, knownAt });
    answers[`status (${when})`] = json + csv;
  }
  return answers;
}

describe('every service, with both locks, with either, and with none', () => {
  let book: Book;
  let rows: Map<string, Row>;
  /** By which locks hold, and by viewer. */
  const read: Record<string, Reading[]> = {};

  beforeAll(async () => {
    book = await Book.open();
    const pledges = await ministriesBook(book);
    await keepSecrets(book, grace, ['TLP:AMBER+STRICT'], { proposal: PARIS, pledges });
    const { knownAt } = await statusReport(book, viewing());
    rows = new Map((await book.lookup.rows<Row>(MARKED)).map((row) => [row.id, row]));
    const readBy = async (which: string, viewers = VIEWERS) => {
      read[which] = [];
      for (const [, viewer] of viewers) read[which].push(await everything(book, viewer, knownAt));
    };
    await readBy('both');
    const giveKeysBack = await withoutKeys(book.lookup);
    await readBy('row-level security');
    await giveKeysBack();
    await withoutRowLevelSecurity(book.lookup);
    await readBy('keys');
    await withoutKeys(book.lookup);
    await readBy('neither', VIEWERS.slice(0, 1));
  }, 300_000);

  afterAll(() => book.close());

  const isSeen = (viewer: Viewer, row: Row): boolean =>
    maySee(viewer, row) && (row.proposal_id === null || isSeen(viewer, rows.get(row.proposal_id)!));

  /** What is hidden from a viewer and all the same in what it reads. */
  function leaked(which: string, i: number): string[] {
    const hidden = [...rows.values()].filter((row) => !isSeen(VIEWERS[i]![1], row));
    const answers = Object.values(read[which]![i]!).join();
    return hidden.filter(({ id }) => answers.includes(id)).map(({ id }) => id);
  }

  test.each(VIEWERS.map(([who], i) => [who, i] as const))('%s reads the same bytes', (_who, i) => {
    expect(read['row-level security']![i]).toEqual(read.both![i]);
    expect(read.keys![i]).toEqual(read.both![i]);
    for (const which of ['both', 'row-level security', 'keys']) expect(leaked(which, i)).toEqual([]);
  });

  test('which would leak everything without them', () => {
    expect(leaked('neither', 0).length).toBeGreaterThan(15);
  });
});
