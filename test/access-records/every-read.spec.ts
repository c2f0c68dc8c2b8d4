import { Agent } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { needed, questionsOf, readsOf, type Question } from '../access/questions.js';
import type { SignedIn } from '../access/signed-in.js';
import { thingsIn } from '../access/things.js';
import { twoBooks } from '../access/two-books.js';
import { move } from '../cast/moves.js';
import { parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { estonianSupport } from '../cast/positions.js';
import { Contract } from '../contract/conform.js';
import { exchange, type Answered } from '../contract/exchange.js';
import type { OpenApi } from '../contract/openapi.js';
import { Api } from '../support/api.js';
import { acting, Book } from '../support/book.js';
import { redNames, redWordsIn, writeRedWords } from './red-words.js';

/** Most that is asked of one operation. */
const MOST = 40;

/** Of which little is asked where versions differ. */
const DIFFERENCE = '/api/v1/proposals/{ref}/versions/{from}/diff/{to}';

interface Read {
  readonly operation: string;
  readonly question: Question;
  readonly answer: Answered;
  /** The ids of the RED records whose words are in the answer. */
  readonly words: readonly string[];
  /** The records that each entry about it names. */
  readonly entries: readonly (readonly string[])[];
}

let api: Api;
let asked: { operation: string; question: Question }[];
let keeper: SignedIn;
let stranger: SignedIn;
let agent: Agent;
let reads: readonly Read[];
let red: ReadonlyMap<string, readonly string[]>;
let sent = 0;

/**
 * A RED pledge that a version keeps as it was presented, since it is for everybody who sees its proposal, and that reads
 * otherwise in the next.
 */
async function presented(book: Book, { viewer }: SignedIn): Promise<void> {
  const [act, reference, marking] = [acting({ viewer }), 'UA-SG-2024-99', 'TLP:RED'] as const;
  const moves = book.get(MovesService);
  await book.get(ProposalsService).open(act, parisTerms({ reference, marking }));
  await book.get(PledgesService).log(act, reference, estonianCompany({ marking }));
  await book.get(PositionsService).take(act, reference, estonianSupport({ marking }));
  await moves.make(act, reference, move('circulate', '2025-09-05'));
  await moves.make(act, reference, move('endorse', '2025-12-01'));
  await moves.make(act, reference, move('present', '2025-12-15'));
  await moves.make(act, reference, move('counter', '2026-01-10'));
}

beforeAll(async () => {
  const by = ({ Washington }: { Washington: { admin: SignedIn } }) => Washington.admin.viewer;
  const books = await twoBooks({ by, markings: ['TLP:RED'], people: true });
  keeper = books.everybody.Washington.admin;
  stranger = books.everybody.London.admin;
  const book = await Book.on(books.withSecrets);
  await presented(book, keeper);
  await book.leave();
  api = await Api.open({ databaseUrl: books.withSecrets });
  expect(await writeRedWords(api.lookup)).toBeGreaterThan(8);
  red = await redNames(api.lookup);
  const document = (await (await api.send('/openapi.json')).json()) as OpenApi;
  const contract = new Contract(document);
  const asking = { document, things: await thingsIn(api.lookup), instants: books.instants };
  asked = readsOf(contract)
    .filter((endpoint) => needed(endpoint) !== undefined)
    .flatMap((endpoint) =>
      questionsOf(contract, asking, endpoint)
        .slice(0, MOST)
        .map((question) => ({ operation: `${endpoint.method} ${endpoint.path}`, question })),
    );
  const differing = { method: 'GET', path: '/api/v1/proposals/UA-SG-2024-99/versions/1/diff/2' };
  asked.push({ operation: `GET ${DIFFERENCE}`, question: differing });
  agent = new Agent({ keepAlive: true, maxSockets: 8 });
  reads = await readAll(keeper);
}, 300_000);
afterAll(async () => {
  agent?.destroy();
  await api?.close();
});

const ask = ({ key }: SignedIn, { method, path, body }: Question, id: string) =>
  exchange(api.url, agent, {
    ...{ method, path },
    headers: {
      ...{ authorization: `Bearer ${key}`, 'x-request-id': id },
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

/** Asks everything, and finds by the request's id what was recorded of it. */
async function readAll(who: SignedIn, all = asked): Promise<Read[]> {
  const answers: { id: string; answer: Answered }[] = [];
  for (const { question } of all) {
    const id = `read-${++sent}`;
    answers.push({ id, answer: await ask(who, question, id) });
  }
  const recorded = await api.lookup.rows<{ request: string; records: string[] }>(
    `SELECT change#>>'{access,0,requestId}' AS request, change#>'{access,0,records}' AS records
     FROM entry WHERE action = 'access.read_red'`,
  );
  return answers.map(({ id, answer }, i) => ({
    ...all[i]!,
    answer,
    words: answer.status < 300 ? redWordsIn(answer) : [],
    entries: recorded.filter(({ request }) => request === id).map(({ records }) => records),
  }));
}

const told = ({ question, words, entries }: Read) => ({ question, words, entries });

test('every RED record whose words are in any answer is named by the one entry of that answer', () => {
  const missed = reads.filter(
    ({ words, entries }) =>
      words.length > 0 &&
      !(entries.length === 1 && words.every((id) => red.get(id)!.some((name) => entries[0]!.includes(name)))),
  );
  expect(missed.map(told)).toEqual([]);
  const shown = new Set(reads.filter(({ words }) => words.length > 0).map(({ operation }) => operation));
  expect(shown.size).toBeGreaterThan(20);
  expect([...shown]).toContain(`GET ${DIFFERENCE}`);
  const kept = reads.filter(({ question }) => question.path === '/api/v1/proposals/UA-SG-2024-99/versions/1');
  expect(kept[0]!.words).toHaveLength(1);
});

test('no entry names what is not RED, or not in the answer, and no answer leaves two', () => {
  const names = new Set([...red.values()].flat());
  const wrong = reads.filter(
    ({ answer, entries }) =>
      entries.length > 1 || entries.flat().some((name) => !names.has(name) || !answer.text.includes(name)),
  );
  expect(wrong.map(told)).toEqual([]);
});

test('whoever sees none of them leaves no entry, whatever they ask', async () => {
  const others = await readAll(stranger);
  expect(others.filter(({ words, entries }) => words.length + entries.length > 0).map(told)).toEqual([]);
}, 300_000);

test('where the entry cannot be written, each of these answers is 503 and shows none of it, and the rest are as they were', async () => {
  await api.lookup.rows(`REVOKE INSERT ON entry FROM pledgebook_app`);
  const again = await readAll(keeper).finally(() =>
    api.lookup.rows(`GRANT INSERT ON entry TO pledgebook_app`),
  );
  const isExport = ({ answer }: Read) =>
    answer.status === 200 && !/json/.test(answer.headers['content-type'] ?? '');
  expect(again.flatMap(({ answer }) => redWordsIn(answer))).toEqual([]);
  const expected = reads.map((read) =>
    read.entries.length > 0 || isExport(read) ? 503 : read.answer.status,
  );
  expect(again.map(({ question, answer }) => [question, answer.status])).toEqual(
    reads.map(({ question }, i) => [question, expected[i]]),
  );
}, 300_000);
