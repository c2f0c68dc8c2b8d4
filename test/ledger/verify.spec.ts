import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { acting, Book, viewing } from '../support/book.js';
import { command } from '../support/command.js';
import { everyWrite } from './every-write.js';
import { TAMPERINGS } from './tamperings.js';

let book: Book;
let chain: string;

beforeAll(async () => {
  book = await Book.open();
  await book.get(PartiesService).seedStates(acting());
  await book.get(EventTypesService).seed(acting());
  for (const [, write] of everyWrite(book)) await write();
  [{ id: chain }] = (await book.lookup.rows<{ id: string }>('SELECT id FROM proposal')) as [{ id: string }];
  await book.lookup.rows('CREATE TABLE kept_entry AS TABLE entry; CREATE TABLE kept_claim AS TABLE claim');
}, 60_000);

afterAll(() => book.close());

const named = (text: string): string => text.replaceAll('CHAIN', chain);

/** Runs statements as the owner of the tables, past every rule but the hashes. */
const tamper = (...statements: readonly string[]) =>
  book.lookup.rows(
    `BEGIN; SET LOCAL session_replication_role = replica; ${named(statements.join('; '))}; COMMIT`,
  );

afterEach(() =>
  tamper(
    'DELETE FROM entry',
    'INSERT INTO entry OVERRIDING SYSTEM VALUE TABLE kept_entry',
    'DELETE FROM claim',
    'INSERT INTO claim TABLE kept_claim',
  ),
);

const verification = () => book.get(VerificationService);

test('a book that nobody tampered with is whole, and so is each of its chains', async () => {
  const entries = await book.lookup.count('entry');
  const rows = await book.lookup.count('party');
  const own = await book.lookup.count('entry', `chain = '${chain}'`);
  const whole = await verification().verify(viewing());
  expect(whole).toEqual({
    entries,
    redacted: 0,
    purged: 2,
    chains: 3,
    rows: expect.any(Number),
    finding: null,
  });
  expect(whole.rows).toBeGreaterThan(rows);
  expect(await verification().verifyChain(viewing(), chain)).toEqual({
    entries: own,
    redacted: 0,
    purged: 2,
    chains: 1,
    finding: null,
  });
});

describe.each(TAMPERINGS)('when $how', ({ done, where, problem }) => {
  test('verification names it first', async () => {
    await tamper(...done);
    expect((await verification().verify(viewing())).finding).toEqual({
      what: where.startsWith('^chain') ? 'entry' : 'row',
      where: expect.stringMatching(named(where)),
      problem: expect.stringMatching(problem),
    });
  });
});

test('a chain alone is checked alone', async () => {
  await tamper(`UPDATE entry SET action = 'party.praised' WHERE action = 'party.added'`);
  expect((await verification().verify(viewing())).finding).not.toBeNull();
  expect((await verification().verifyChain(viewing(), chain)).finding).toBeNull();
});

test('the command says what it went through and ends with 0; with 1, and the place, once something differs', async () => {
  const whole = {
    code: 0,
    said: expect.stringMatching(
      /^Whole: \d+ entries \(2 of them purged\) in 3 chains, \d+ rows as recorded\.\n$/,
    ),
  };
  expect(await command(book.url, 'verify')).toEqual(whole);
  await tamper(`UPDATE entry SET action = 'pledge.praised' WHERE chain = 'CHAIN' AND position = 4`);
  const broken = `Not whole: chain ${chain}, position 4: Its content is not what its hash was made of.\n`;
  expect(await command(book.url, 'verify')).toEqual({ code: 1, said: broken });
}, 30_000);
