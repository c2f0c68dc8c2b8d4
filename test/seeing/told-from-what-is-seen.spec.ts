import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BookFacts } from '#domain/conditions/book/facts.js';
import type { Day } from '#domain/days/day.js';
import type { Viewing } from '#ledger/act.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { BOOK_POOL, PROPOSALS } from '../cast/book-arbitraries.js';
import { boundBooks } from '../cast/bound-books.js';
import { DayByDay } from '../cast/day-by-day.js';
import { HIDDEN, withoutHidden } from '../cast/hidden-facts.js';
import { emma } from '../cast/ministries.js';
import { Book, on, viewing } from '../support/book.js';
import { hide } from '../support/hide.js';
import { shelve, withIds } from '../support/shelve.js';
import { statusReport } from '../support/reading.js';

const FROM = '2026-01-18';
const TO = '2026-03-28';
const TODAY = on(TO);

let book: Book;

beforeAll(async () => {
  book = await Book.open();
}, 60_000);
afterAll(() => book.close());

interface Item {
  readonly id: string;
  readonly status: string;
  readonly explanation: object;
}
const told = ({ id, status, explanation }: Item): object => ({ id, status, explanation });

/** What is told of pledges on a day, by every way to ask: all, page by page, of one status, of a proposal, one by one. */
async function tellings(viewing: Viewing): Promise<object> {
  const pledges = book.get(PledgesService);
  const items = ({ items }: { items: string }) => (JSON.parse(items) as Item[]).map(told);
  const all = items(await pledges.list(viewing, { limit: 500 }));
  const pages: object[] = [];
  for (let after: string | undefined; ;) {
    const page = await pledges.list(viewing, { limit: 1, after });
    pages.push(...items(page));
    if (page.next === null) break;
    after = page.next;
  }
  expect(pages).toEqual(all);
  const inForce = items(await pledges.list(viewing, { limit: 500, filters: { status: 'in_force' } }));
  expect(inForce).toEqual(all.filter((one) => (one as Item).status === 'in_force'));
  const ones: object[] = [];
  for (const { id } of all as Item[]) {
    const one = JSON.parse((await pledges.read(viewing, id)).body) as Item;
    ones.push(told({ ...one, explanation: { ...one.explanation, sentence: undefined } }));
  }
  expect(ones).toEqual(all);
  const proposals: unknown[] = [];
  for (const reference of PROPOSALS) {
    const read = await book
      .get(ProposalsService)
      .read(viewing, reference, { pledges: true })
      .then(({ body }) => JSON.parse(body) as { pledges: Item[]; moves: object; nextMove: object })
      .catch(({ message }: Error) => message);
    if (typeof read === 'string') proposals.push(read);
    else {
      const { nextMove, moves } = read;
      proposals.push({ pledges: read.pledges.map(told), nextMove, moves });
      const listed = items(await pledges.listOf(viewing, reference, { limit: 500 }));
      expect(listed).toEqual(read.pledges.map(told));
    }
  }
  return { all, proposals };
}

const inForceIn = ({ all }: { all: Item[] }): string =>
  all
    .filter(({ status }) => status === 'in_force')
    .map(({ id }) => id)
    .join(' ');

/** Which pledges are in force on a day, walking the days. */
const inForceOn = (facts: BookFacts, day: Day): string => {
  const slow = new DayByDay(facts, FROM, TO);
  return facts.pledges
    .map(({ id }) => id)
    .filter((id) => slow.pledge(id, day) === 'true')
    .join(' ');
};

/** Books of which something is told otherwise to whoever does not see all of it. */
const CASES = fc
  .tuple(
    boundBooks().map(withIds),
    HIDDEN,
    BOOK_POOL.days.filter((day) => day >= FROM && day <= TO),
  )
  .filter(([facts, hidden, day]) => {
    const full = inForceOn(facts, day);
    return full !== '' && inForceOn(withoutHidden(facts, hidden), day) !== full;
  });

const RUNS = Number(process.env['RUNS'] ?? 6);

test('a member is told what follows from the facts they see, as if there were no others', async () => {
  let differ = 0;
  const property = fc.asyncProperty(CASES, async ([facts, hidden, day]) => {
    await shelve(book, facts);
    const full = (await tellings(viewing({ today: TODAY, asOf: day }))) as { all: Item[] };
    await hide(book, facts, hidden);
    const member = (await tellings(viewing({ viewer: emma, today: TODAY, asOf: day }))) as { all: Item[] };
    const now = await tellings(viewing({ viewer: emma, today: TODAY }));
    const lines = statusLines((await statusReport(book, viewing({ viewer: emma, today: TODAY }))).json);

    const visible = withoutHidden(facts, hidden);
    const expected = inForceOn(visible, day);
    expect(inForceIn(member)).toBe(expected);

    await shelve(book, visible);
    expect(member).toEqual(await tellings(viewing({ today: TODAY, asOf: day })));
    expect(now).toEqual(await tellings(viewing({ today: TODAY })));
    expect(lines).toEqual(statusLines((await statusReport(book, viewing({ today: TODAY }))).json));

    const before = new Map(full.all.map((one) => [one.id, one.status]));
    if (member.all.length < full.all.length || member.all.some(({ id, status }) => before.get(id) !== status))
      differ++;
  });
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  expect(differ).toBeGreaterThanOrEqual(RUNS);
}, 180_000);

/** The lines of a report, without when they were changed: the two books are recorded at other instants. */
const statusLines = (json: string): object[] =>
  (JSON.parse(json) as { proposals: object[] }).proposals.map((line) => ({ ...line, lastChange: null }));
