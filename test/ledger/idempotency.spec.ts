import { afterAll, beforeEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Act, Written } from '#ledger/act.js';
import { steward } from '#ledger/viewer.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { move } from '../cast/moves.js';
import { parisFramework, parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { estonianSupport } from '../cast/positions.js';
import { acting, Book, on } from '../support/book.js';

let book: Book;
let ref: string;
let proposals = 0;

beforeAll(async () => {
  book = await Book.open();
});

/** A proposal of its own for each test, with a pledge whose party supports it. */
beforeEach(async () => {
  ref = await parisFramework(book, { reference: `UA-SG-2025-${++proposals}` });
  await book.get(PledgesService).log(acting(), ref, estonianCompany());
  await book.get(PositionsService).take(acting(), ref, estonianSupport());
});

afterAll(() => book.close());

const keyed = (key: string, fingerprint = 'the same request', more: Partial<Act> = {}): Act =>
  acting({ key: { key: `${ref}/${key}`, fingerprint }, ...more });

const entries = () => book.lookup.count('entry');
const same = ({ replayed: _, ...answer }: Written) => answer;

/** Writes of every kind of race: on a proposal, on the reference of a new one, on the book, on a revision. */
const WRITES: Record<string, (act: Act) => Promise<Written>> = {
  'a pledge': (act) => book.get(PledgesService).log(act, ref, estonianCompany()),
  'a move': (act) => book.get(MovesService).make(act, ref, move('circulate', '2025-09-05')),
  'a new proposal': (act) => book.get(ProposalsService).open(act, parisTerms({ reference: `${ref}-B` })),
  'a source': (act) =>
    book.get(SourcesService).add(act, { title: 'Briefing', publisher: 'ERR News', reliability: 'B' }),
  'a correction of the revision that was read': (act) =>
    book.get(ProposalsService).patch({ ...act, expected: 1 }, ref, { title: 'Reassurance force' }),
};

describe.each(Object.entries(WRITES))('%s under an idempotency key', (_what, write) => {
  test('is done once: again it gives the first answer, whatever has happened since', async () => {
    const first = await write(keyed('once'));
    const recorded = await entries();
    const again = await write(keyed('once'));
    expect(first.replayed).toBe(false);
    expect(again).toEqual({ ...first, replayed: true });
    expect(await entries()).toBe(recorded);
  });

  test('twenty times at once is done once, and answers twenty times the same', async () => {
    const recorded = await entries();
    const answers = await Promise.all(Array.from({ length: 20 }, () => write(keyed('at once'))));
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    for (const answer of answers) expect(same(answer)).toEqual(same(answers[0]!));
    expect(await entries()).toBe(recorded + 1);
  });

  test('is refused for another request, and nothing is recorded', async () => {
    await write(keyed('used'));
    const recorded = await entries();
    await expect(write(keyed('used', 'another request'))).rejects.toMatchObject({ name: 'KeyReused' });
    expect(await entries()).toBe(recorded);
  });

  test('another request at the same moment: one of the two is done, the other refused', async () => {
    const recorded = await entries();
    const both = await Promise.allSettled(['one', 'other'].map((print) => write(keyed('contested', print))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'KeyReused' } });
    expect(await entries()).toBe(recorded + 1);
  });
});

test('what was refused is not kept: once nothing is in the way, the same key does it', async () => {
  const endorse = () => book.get(MovesService).make(keyed('endorse'), ref, move('endorse', '2025-09-06'));
  await expect(endorse()).rejects.toMatchObject({ name: 'RuleBroken' });
  expect(await book.lookup.count('idempotency', `key = '${ref}/endorse'`)).toBe(0);
  await book.get(MovesService).make(acting(), ref, move('circulate', '2025-09-05'));
  expect(await endorse()).toMatchObject({ status: 201, replayed: false });
});

test('two people may use the same key', async () => {
  const somebodyElse = { viewer: steward('somebody else') };
  const mine = await book.get(PledgesService).log(keyed('shared'), ref, estonianCompany());
  const theirs = await book
    .get(PledgesService)
    .log(keyed('shared', 'another request', somebodyElse), ref, estonianCompany());
  expect(theirs.replayed).toBe(false);
  expect(theirs.body).not.toBe(mine.body);
});

test('an answer that was kept names where the thing is and which revision it had', async () => {
  const act = keyed('located');
  const first = await book.get(ProposalsService).open(act, parisTerms({ reference: `${ref}-C` }));
  await book.get(ProposalsService).patch(acting(), `${ref}-C`, { title: 'Another title' });
  const again = await book.get(ProposalsService).open(act, parisTerms({ reference: `${ref}-C` }));
  expect(again).toEqual({ ...first, replayed: true });
  expect(again).toMatchObject({ status: 201, location: `/api/v1/proposals/${ref}-C`, revision: 1 });
});

test('answers are forgotten after a day, and not before', async () => {
  const log = (key: string) =>
    book.get(PledgesService).log(keyed(key), ref, estonianCompany({ pledgedOn: on('2025-05-01') }));
  await log('of yesterday');
  await log('of today');
  await book.lookup.rows(
    `UPDATE idempotency SET recorded_at = recorded_at - interval '25 hours' WHERE key = '${ref}/of yesterday'`,
  );
  expect(await book.ledger.forgetAnswers(steward('operator'))).toBe(1);
  expect((await log('of today')).replayed).toBe(true);
  expect((await log('of yesterday')).replayed).toBe(false);
});
