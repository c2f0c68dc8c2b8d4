import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { move } from '../cast/moves.js';
import { parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';

let book: Book;
const references = Array.from({ length: 100 }, (_, i) => `UA-SG-2025-${String(i + 1).padStart(3, '0')}`);

/** A hundred proposals, each ready to be circulated. */
beforeAll(async () => {
  book = await Book.open();
  for (const reference of references) {
    await parisFramework(book, { reference });
    await book.get(PledgesService).log(acting(), reference, estonianCompany());
  }
}, 60_000);

afterAll(() => book.close());

const circulate = (reference: string) =>
  book.get(MovesService).make(acting(), reference, move('circulate', '2025-09-05'));

/** So many start at once; who won, and why the others did not. */
async function race(reference: string, racers: number): Promise<{ won: number; lost: string[] }> {
  const all = await Promise.allSettled(Array.from({ length: racers }, () => circulate(reference)));
  const lost = all.flatMap((one) =>
    one.status === 'rejected' ? [one.reason as Error & { code: string }] : [],
  );
  return { won: racers - lost.length, lost: lost.map(({ name, code }) => `${name} ${code}`) };
}

const moves = (reference: string) =>
  book.lookup.count('move', `proposal_id = (SELECT id FROM proposal WHERE reference = '${reference}')`);

test('of 64 who make the same move at once, one makes it, and 63 are told that it has moved on', async () => {
  for (const reference of references.slice(0, 3)) {
    const entries = await book.lookup.count('entry');
    const { won, lost } = await race(reference, 64);
    expect(won).toBe(1);
    expect(lost).toEqual(Array.from({ length: 63 }, () => 'LostRace moved_on'));
    expect(await book.lookup.count('entry')).toBe(entries + 1);
    expect(await moves(reference)).toBe(1);
  }
}, 60_000);

test('the same on a hundred proposals at once', async () => {
  const others = references.slice(3);
  const entries = await book.lookup.count('entry');
  const races = await Promise.all(others.map((reference) => race(reference, 8)));
  for (const { won, lost } of races) {
    expect(won).toBe(1);
    expect(new Set(lost)).toEqual(new Set(['LostRace moved_on']));
  }
  expect(await book.lookup.count('entry')).toBe(entries + others.length);
  expect(await book.lookup.count('proposal', `stage = 'consultation' AND revision = 2`)).toBe(
    references.length,
  );
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
}, 60_000);

test('moves that lead different ways race as well: the one that comes first decides', async () => {
  const [reference] = references as [string];
  const ways = ['recall', 'withdraw', 'endorse'].flatMap((name) => Array.from({ length: 8 }, () => name));
  const all = await Promise.allSettled(
    ways.map((name) => book.get(MovesService).make(acting(), reference, move(name, '2025-09-06'))),
  );
  const [row] = await book.lookup.rows<{ moves: string[] }>(
    `SELECT array_agg(move ORDER BY number) AS moves FROM move
     WHERE proposal_id = (SELECT id FROM proposal WHERE reference = $1)`,
    [reference],
  );
  const won = all.flatMap((one, i) => (one.status === 'fulfilled' ? [ways[i]!] : []));
  expect(row!.moves.slice(1).sort()).toEqual(won.sort());
  expect(won.length).toBeGreaterThan(0);
  for (const one of all) {
    if (one.status === 'rejected') expect(['LostRace', 'RuleBroken']).toContain((one.reason as Error).name);
  }
}, 60_000);
