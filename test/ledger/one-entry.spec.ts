import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCESS_CHAIN, BOOK_CHAIN, GENESIS } from '#ledger/entries/entry.js';
import { KEEPER } from '#ledger/viewer.js';
import { isId } from '#tracker/facts/address.query.js';
import { factTables } from '#tracker/fact-tables.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { acting, Book } from '../support/book.js';
import { entriesOf, hashOf, type RecordedEntry } from '../support/entries.js';
import { everyWrite } from './every-write.js';

type Rows = Record<string, string[]>;

/** What one write did: the entries it appended, and the rows that were not there before it. */
interface Done {
  action: string;
  entries: RecordedEntry[];
  changed: Rows;
}

let book: Book;
const done: Done[] = [];

beforeAll(async () => {
  book = await Book.open();
  await book.get(PartiesService).seedStates(acting());
  await book.get(EventTypesService).seed(acting());
  let before = await book.lookup.everything(factTables);
  let known = (await entriesOf(book.lookup)).length;
  for (const [action, write] of everyWrite(book)) {
    await write();
    const after = await book.lookup.everything(factTables);
    const entries = await entriesOf(book.lookup);
    done.push({ action, entries: entries.slice(known), changed: newRows(before, after) });
    [before, known] = [after, entries.length];
  }
}, 60_000);

afterAll(() => book.close());

/** Rows of `after` that `before` does not have, by table, without the tables in which there are none. */
const newRows = (before: Rows, after: Rows): Rows =>
  Object.fromEntries(
    Object.entries(after)
      .map(([table, rows]) => [table, rows.filter((row) => !before[table]!.includes(row))] as const)
      .filter(([, rows]) => rows.length > 0),
  );

/** The row images of an entry as rows of their tables. */
async function imagesOf({ change }: RecordedEntry): Promise<Rows> {
  const rows: Rows = {};
  for (const [table, images] of Object.entries(change).filter(([name]) => factTables.includes(name))) {
    const found = await book.lookup.rows<{ t: string }>(
      `SELECT t::text AS t FROM jsonb_populate_recordset(null::"${table}", $1::jsonb) t ORDER BY id`,
      [JSON.stringify(images)],
    );
    rows[table] = found.map(({ t }) => t);
  }
  return rows;
}

const IN_PERSON = ['person.password_set', 'person.password_changed', 'access.signed_in', 'access.signed_out'];

test('every write appends one entry, named after what was done, and who did it', () => {
  for (const { action, entries } of done) {
    const { subject_id, organisation_id, recorded_by } = entries[0]!;
    expect(entries).toEqual([expect.objectContaining({ action, audience: [] })]);
    // What only somebody in person can do is done by the one person there is.
    if (IN_PERSON.includes(action)) expect([action, isId(recorded_by)]).toEqual([action, true]);
    else expect([action, recorded_by]).toEqual([action, 'test']);
    expect(organisation_id).toBe(action.startsWith('organisation.') ? subject_id : KEEPER);
  }
});

test('the entry holds every row that the write made or changed, whole, and no other', async () => {
  for (const { entries, changed } of done) expect(await imagesOf(entries[0]!)).toEqual(changed);
});

test('the hash of an entry is the SHA-256 of its RFC 8785 JSON', () => {
  for (const { entries } of done) expect(entries[0]!.hash).toBe(hashOf(entries[0]!));
});

test('entries are chained under a proposal, of who uses the book, and of the book', async () => {
  const all = await entriesOf(book.lookup);
  const proposal = done.find(({ action }) => action === 'proposal.opened')!.entries[0]!.subject_id;
  const own = done.filter(({ action }) =>
    /^(proposal|condition|pledge|position|claim|requirement|acknowledgement|approval_request)/.test(action),
  );
  expect(all.filter(({ chain }) => chain === proposal).map(({ action }) => action)).toEqual(
    own.map(({ action }) => action),
  );
  const access = all.filter(({ action }) => /^(organisation|person|key)/.test(action));
  expect(access.map(({ chain }) => chain)).toEqual(access.map(() => ACCESS_CHAIN));
  expect(new Set(all.map(({ chain }) => chain))).toEqual(new Set([ACCESS_CHAIN, BOOK_CHAIN, proposal]));
  for (const chain of [ACCESS_CHAIN, BOOK_CHAIN, proposal]) {
    const links = all.filter((entry) => entry.chain === chain);
    links.forEach((entry, i) => {
      expect(entry).toMatchObject({ position: i + 1, prev: links[i - 1]?.hash ?? GENESIS });
      expect(entry.recorded_at > (links[i - 1]?.recorded_at ?? '')).toBe(true);
    });
  }
});

test('both days are told apart: when it was so, and when the book learned of it', () => {
  const days = Object.fromEntries(done.map(({ action, entries }) => [action, entries[0]!.happened_on]));
  expect(days).toMatchObject({
    'proposal.opened': '2025-08-19',
    'pledge.logged': '2025-04-30',
    'pledge.committed': '2025-09-04',
    'position.taken': '2025-09-04',
    'acknowledgement.given': '2025-09-05',
    'event.recorded': '2026-02-01',
    'event.denied': '2026-01-31',
    'membership.begun': '2025-03-02',
    'proposal.presented': '2025-12-15',
    'party.retired': '2026-02-01',
    'source.added': null,
    'pledge.corrected': null,
    'position.retracted': null,
  });
});

test('a fact names the source it is cited from, also one that came with it', () => {
  const cited = done.filter(({ changed }) => 'source' in changed && Object.keys(changed).length > 1);
  expect(cited.map(({ action }) => action)).toEqual([
    'event.denied',
    'pledge.logged',
    'pledge.committed',
    ...['circulated', 'endorsed', 'presented', 'countered'].map((move) => `proposal.${move}`),
  ]);
  for (const { entries } of cited) expect(entries[0]!.source_id).toBe(entries[0]!.change.source![0]!.id);
});
