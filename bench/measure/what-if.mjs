import pg from 'pg';
import { factsInMemory } from '../book/pledges-in-memory.mjs';
import { giveConditionsOfTheirOwn } from './conditions-of-their-own.mjs';
import { ratios, spread } from './spread.mjs';

const AS_OF = '2026-01-10';
const THROUGH = '2026-12-31';
const happens = (type, on, party = null) => ({ event: { type, party, occurrence: 'occurred', on } });

/** A ceasefire, what several parliaments say of it, and what is not yet so. */
const SUPPOSE = [
  happens('ceasefire_in_force', '2026-02-01'),
  happens('parliament_approved', '2026-02-10', 'GB'),
  happens('parliament_approved', '2026-03-01', 'DE'),
  happens('us_backing_confirmed', '2026-03-15'),
  { event: { type: 'peace_agreement_signed', party: null, occurrence: 'denied', on: '2026-06-30' } },
];

/**
 * How long a what-if over the whole book takes, reading the book included, and how long PostgreSQL and `pg` take to read
 * the same rows into memory; in milliseconds, in turn, in this process and over one connection. First of the book as it
 * is, then with conditions of 1 to 12 nodes. Then the same question of books made in memory, of these sizes.
 *
 * @param databaseUrl the owner's
 */
export async function whatIf({ databaseUrl, rounds, sizes }) {
  const { loadBook } = await import('#tracker/book/load-book.js');
  const ask = await asking();
  const client = await connected(databaseUrl);
  const rows = (what, values) => client.query({ ...what, values }).then((result) => result.rows);
  const beside = () => besideReading({ rows, load: () => loadBook({ rows }), ask, rounds });
  const asItIs = await beside();
  await giveConditionsOfTheirOwn(client, await loadBook({ rows }));
  const withTrees = await beside();
  await client.end();
  return { asItIs, withTrees, inMemory: await inMemory(ask, rounds, sizes) };
}

async function besideReading({ rows, load, ask, rounds }) {
  const times = { read: [], asked: [] };
  let told;
  for (let round = 0; round <= rounds; round++) {
    const read = await timed(() => readRows(rows));
    const asked = await timed(async () => ask(await load()));
    told = asked.result;
    if (round === 0) continue;
    times.read.push(read.took);
    times.asked.push(asked.took);
  }
  return {
    ...told,
    read: spread(times.read),
    asked: spread(times.asked),
    ratio: ratios(times.asked, times.read),
  };
}

/** Books of all sizes are asked in turn; how long, and how much longer for each pledge than of the first size. */
async function inMemory(ask, rounds, sizes) {
  const { Book } = await import('#domain/conditions/book/book.js');
  const { SHIPPED_EVENT_TYPES } = await import('#domain/vocabulary/event-types.js');
  const books = sizes.map((size) => Book.of({ ...factsInMemory(size), eventTypes: SHIPPED_EVENT_TYPES }));
  const times = sizes.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, book] of books.entries()) {
      const { took } = await timed(() => ask(book));
      if (round > 0) times[i].push(took);
    }
  }
  const each = times.map((list, i) => list.map((took) => took / sizes[i]));
  return sizes.map((size, i) => ({
    size,
    milliseconds: spread(times[i]),
    ofFirst: ratios(each[i], each[0]),
  }));
}

/** The question, as the API asks it of a book in memory: laid over it, told day by day, who waits counted. */
async function asking() {
  const { Meaning } = await import('#domain/conditions/meaning/meaning.js');
  const { waitingOn } = await import('#domain/scenarios/pending.js');
  const { suppose } = await import('#domain/scenarios/suppose.js');
  const { whatIf } = await import('#domain/scenarios/what-if.js');
  return (book) => {
    const supposed = suppose(book, SUPPOSE).book;
    const meaning = new Meaning(supposed);
    const pledges = [...supposed.pledges.values()];
    const { timeline } = whatIf(pledges, meaning, AS_OF, THROUGH);
    const starts = timeline.reduce((sum, day) => sum + day.starts.length, 0);
    return { pledges: pledges.length, starts, pending: [...waitingOn(pledges, THROUGH, meaning)].length };
  };
}

/** The rows that the book is made of, as they come. */
async function readRows(rows) {
  const all = await import('#tracker/book/book-facts.query.js');
  return Promise.all(Object.keys(all).flatMap((name) => (name.startsWith('ALL_') ? [rows(all[name])] : [])));
}

async function connected(connectionString) {
  const { wireTypes } = await import('#ledger/connection.js');
  const options = '-c search_path=pledgebook -c TimeZone=UTC -c pledgebook.viewer=steward';
  const client = new pg.Client({ connectionString, options, types: wireTypes, pipeline: true });
  await client.connect();
  return client;
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { took: performance.now() - began, result };
}
