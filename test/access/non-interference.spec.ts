import { Agent } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '#ledger/viewer.js';
import { bruno, claire, emma, grace, reader } from '../cast/ministries.js';
import { Contract } from '../contract/conform.js';
import { exchange, type Answered } from '../contract/exchange.js';
import type { OpenApi } from '../contract/openapi.js';
import { Api } from '../support/api.js';
import { acting } from '../support/book.js';
import { byName } from './by-name.js';
import { questionsOf, readsOf, type Question } from './questions.js';
import { thingsIn } from './things.js';
import { twoBooks } from './two-books.js';
import type { Asking } from './values.js';

const AT_ONCE = 8;

const PEOPLE: Readonly<Record<string, Viewer>> = {
  bruno,
  claire,
  emma,
  grace,
  reader,
  steward: acting().viewer,
};

/** Whose secrets there are in one of two books, and from whom they are all hidden. */
const SECRETS: readonly [keeper: string, others: readonly string[]][] = [
  ['grace', ['reader', 'claire', 'bruno', 'emma']],
  ['claire', ['reader', 'emma', 'grace']],
];

/** What is another each time, whatever is in the book: when it was asked, and the id of the request. */
const OF_ITS_OWN = ['date', 'x-request-id'];

describe.each(SECRETS)('two books that differ only in what %s keeps secret', (keeper, others) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 * AT_ONCE });
  let apis: readonly [Api, Api];
  let contract: Contract;
  let asking: Asking;

  beforeAll(async () => {
    const books = await twoBooks(PEOPLE[keeper]!);
    const authenticate = byName(PEOPLE, 'viewer');
    apis = [
      await Api.open({ databaseUrl: books.withSecrets, authenticate }),
      await Api.open({ databaseUrl: books.without, authenticate }),
    ];
    const document = (await (await apis[0].send('/openapi.json')).json()) as OpenApi;
    contract = new Contract(document);
    asking = { document, things: await thingsIn(apis[0].lookup), instants: books.instants };
  }, 120_000);

  afterAll(async () => {
    agent.destroy();
    for (const api of apis) await api.close();
  });

  const ask = (who: string, { method, path, body }: Question, headers = {}) => {
    const json = body !== undefined && { 'content-type': 'application/json' };
    const asked = {
      ...{ method, path, headers: { authorization: `Bearer ${who}`, ...json, ...headers } },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    return Promise.all(apis.map(({ url }) => exchange(url, agent, asked)));
  };

  /** What differs between the answers of the two; and, of an answer with an entity tag or a next page, of what follows. */
  async function differences(who: string, question: Question, pages = 4): Promise<string[]> {
    const [one, other] = (await ask(who, question)) as [Answered, Answered];
    const told = [shown(one), shown(other)];
    if (told[0] !== told[1])
      return [[asText(who, question), ...told.map((one) => one.slice(0, 1_500))].join('\n')];
    const { etag } = one.headers;
    if (etag !== undefined) {
      const again = (await ask(who, question, { 'if-none-match': etag })) as [Answered, Answered];
      if (shown(again[0]) !== shown(again[1])) return [`${who}: ${question.path} again`];
    }
    const next = one.status === 200 && pages > 0 ? /"next":"([^"]+)"/.exec(one.text)?.[1] : undefined;
    if (next === undefined) return [];
    const path = question.path.replace(/&after=.*/, '');
    return differences(who, { ...question, path: `${path}&after=${encodeURIComponent(next)}` }, pages - 1);
  }

  async function askAll(who: string): Promise<string[]> {
    const questions = readsOf(contract).flatMap((endpoint) => questionsOf(contract, asking, endpoint));
    const wrong: string[] = [];
    const began = Date.now();
    const rest = questions.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const question of rest) wrong.push(...(await differences(who, question)));
      }),
    );
    console.log(who, questions.length, Date.now() - began);
    expect(questions.length).toBeGreaterThan(1_000);
    return wrong;
  }

  test.each(others.map((who) => [who]))(
    'answer %s with the same bytes, whatever is asked',
    async (who) => {
      const wrong = await askAll(who);
      expect(wrong.slice(0, 10)).toEqual([]);
    },
    600_000,
  );

  test('do not answer whoever keeps them so', async () => {
    expect(await differences(keeper, { method: 'GET', path: '/api/v1/pledges?limit=500' })).not.toEqual([]);
  });
});

const asText = (who: string, { method, path, body }: Question): string =>
  `${who}: ${method} ${path} ${body === undefined ? '' : JSON.stringify(body)}`;

const shown = ({ status, headers, text }: Answered): string => {
  const kept = Object.entries(headers).filter(([name]) => !OF_ITS_OWN.includes(name));
  return `${status} ${JSON.stringify(Object.fromEntries(kept))}\n${text}`;
};
