import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Book as Known } from '#domain/conditions/book/book.js';
import type { BookFacts, PledgeFact } from '#domain/conditions/book/facts.js';
import type { Condition } from '#domain/conditions/condition.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { circularConditions } from '#domain/deadlocks/circular-conditions.js';
import type { Circle } from '#domain/deadlocks/deadlock.js';
import { knotsOn } from '#domain/deadlocks/knots/knots-on.js';
import { circlesAround, circlesIn, circlesOfBook } from '#tracker/deadlocks/circles-around.js';
import { listenersAround } from '#tracker/deadlocks/listeners.query.js';
import { partAround } from '#tracker/deadlocks/part.js';
import { BOOK_POOL, PROPOSALS } from '../cast/book-arbitraries.js';
import { boundBooks } from '../cast/bound-books.js';
import { forceProposal, said, waiting } from '../cast/waiting-pledges.js';
import { Book, on, viewing } from '../support/book.js';
import { shelve, withIds } from '../support/shelve.js';

const RUNS = Number(process.env['RUNS'] ?? 100);
/** After everything that random books record. */
const LATER = on('2026-02-13');

let book: Book;

beforeAll(async () => {
  book = await Book.open();
}, 60_000);
afterAll(() => book.close());

const DENSE = { sorts: ['inForce', 'inForce', 'inForce', 'event', 'reached', 'stance', 'count'] as const };
const ANY = fc
  .constantFrom({}, { conditions: DENSE }, { endings: false, conditions: DENSE })
  .chain((shape) => boundBooks(shape));
const isKnotted = (facts: BookFacts) => knotsOn(new Meaning(Known.of(facts)), LATER).knots.length > 0;
const BOOKS = fc
  .oneof({ weight: 1, arbitrary: ANY }, { weight: 3, arbitrary: ANY.filter(isKnotted) })
  .map(withIds);

/** What the property speaks of, over all books: deadlocks, and parts that are less than the whole. */
const seen = { caught: 0, less: 0 };

test('what a proposal is caught in, told from the part of the book around it, is what the whole book tells', async () => {
  await fc.assert(
    fc.asyncProperty(
      BOOKS,
      fc.oneof({ weight: 3, arbitrary: fc.constant(LATER) }, { weight: 1, arbitrary: BOOK_POOL.days }),
      async (facts, day) => {
        await shelve(book, facts);
        const reader = book.ledger.reader(viewing());
        const whole = Known.of(facts);
        const all = await circlesIn(reader, new Meaning(whole), day);
        const listed = await circlesOfBook(reader, day);
        expect(listed).toEqual(all);

        const rows = await book.lookup.rows<{ id: string; reference: string }>(
          'SELECT id, reference FROM proposal',
        );
        for (const reference of PROPOSALS) {
          const proposal = rows.find((row) => row.reference === reference)!;
          const of = (circles: readonly Circle[]) => circularConditions(circles, reference, new Set());
          const around = await circlesAround(reader, proposal, day);
          expect(of(around)).toEqual(of(all));
          if (of(all).length === 0) continue;
          seen.caught++;
          const part = await partAround(reader, await listenersAround(reader, { proposalId: proposal.id }));
          if ([...part.pledges.values()].length < facts.pledges.length) seen.less++;
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(seen.caught).toBeGreaterThan(20);
  expect(seen.less).toBeGreaterThan(2);
}, 240_000);

const [HERE, ELSEWHERE] = PROPOSALS;
const pledge = (id: string, activatedBy: Condition | null, changes: Partial<PledgeFact> = {}): PledgeFact =>
  waiting(id, activatedBy, { proposal: HERE, pledgedOn: on('2026-01-20'), ...changes });

/** What is told around the first proposal of a book with these facts, held against what the whole book tells. */
async function around(given: Partial<BookFacts>): Promise<readonly Circle[]> {
  const proposals = PROPOSALS.map((reference) => forceProposal({ reference }));
  const none = { eventTypes: [], events: [], positions: [], memberships: [], pledges: [] };
  const facts = withIds({ ...none, proposals, ...given });
  await shelve(book, facts);
  const reader = book.ledger.reader(viewing());
  const [here] = await book.lookup.rows<{ id: string }>(
    `SELECT id FROM proposal WHERE reference = '${HERE}'`,
  );
  const circles = await circlesAround(reader, { id: here!.id, reference: HERE }, LATER);
  expect(circles).toEqual(await circlesIn(reader, new Meaning(Known.of(facts)), LATER));
  return circles;
}

test('that somebody elsewhere waits for one of them to stay out of force makes it another deadlock, also from here', async () => {
  const mutual = [pledge('p1', { inForce: 'p2' }), pledge('p2', { inForce: 'p1' })];
  const contrary = pledge('p3', { not: { inForce: 'p1' } }, { proposal: ELSEWHERE });
  const [[one], [other]] = [
    await around({ pledges: mutual }),
    await around({ pledges: [...mutual, contrary] }),
  ];
  expect(one!.key).toMatch(/^[0-9a-f]{16}$/);
  expect(other!.key).not.toBe(one!.key);
});

test('a stage elsewhere hangs on all who pledge there, and on what they have said', async () => {
  const stage = pledge('p1', { reached: { stage: 'endorsed', proposal: ELSEWHERE } });
  const supports = { stance: { party: 'PL', atLeast: 'supports', proposal: ELSEWHERE } } as const;
  const word = pledge('p2', { inForce: 'p1' }, { party: 'PL', bringsAbout: supports });
  const there = pledge('p3', null, { party: 'PL', proposal: ELSEWHERE, unconditional: true });
  const position = said('PL', 'supports', '2026-01-25', { proposal: ELSEWHERE });
  expect(await around({ pledges: [stage, word] })).toEqual([]);
  expect(await around({ pledges: [stage, word, there] })).toHaveLength(1);
  expect(await around({ pledges: [stage, word, there], positions: [position] })).toEqual([]);
});
