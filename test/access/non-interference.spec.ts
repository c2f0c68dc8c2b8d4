import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { capabilitiesOf, ROLES } from '#domain/access/role.js';
import { Contract } from '../contract/conform.js';
import type { OpenApi } from '../contract/openapi.js';
import { Api } from '../support/api.js';
import { BothAnswer } from './both-answer.js';
import { needed, questionsOf, readsOf, type Question } from './questions.js';
import type { Everybody } from './signed-in.js';
import { shownOfAccess } from './shown.js';
import { thingsIn } from './things.js';
import { twoBooks, type Kept } from './two-books.js';
import type { Asking } from './values.js';

/**
 * By how many everything is asked; by 10, everybody asks everything of all the books. Unless said, each question is asked of
 * the books of one of the secrets.
 */
const RUNS = Number(process.env['RUNS'] ?? 1);
const AT_ONCE = 8;
/** Shows what was asked, which is not the same in both when much is asked at once. */
const OF_ACCESS = '/api/v1/access-records';

type Ministry = keyof Everybody;

/** What there is in one of two books alone, and in which organisations there is nobody who may see it. */
const SECRETS: readonly (Kept & { what: string; from: readonly Ministry[] })[] = [
  {
    what: 'what Washington keeps to itself',
    by: ({ Washington }) => Washington.analyst.viewer,
    markings: ['TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:RED'],
    people: true,
    from: ['London', 'Paris'],
  },
  {
    what: 'what the owner of the proposal keeps to itself',
    by: ({ Paris }) => Paris.approver.viewer,
    markings: ['TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:RED'],
    people: true,
    from: ['London'],
  },
  {
    what: 'what one of Washington keeps for nobody else',
    by: ({ Washington }) => Washington.analyst.viewer,
    markings: ['TLP:RED'],
    people: false,
    from: ['Washington', 'Keeper'],
  },
];

describe.each(SECRETS)('two books that differ only in $what', ({ what, from, ...kept }) => {
  const place = SECRETS.findIndex((one) => one.what === what);
  let apis: readonly [Api, Api];
  let both: BothAnswer;
  let everybody: Everybody;
  let contract: Contract;
  let asking: Asking;

  beforeAll(async () => {
    const books = await twoBooks(kept);
    ({ everybody } = books);
    apis = [
      await Api.open({ databaseUrl: books.withSecrets }),
      await Api.open({ databaseUrl: books.without }),
    ];
    both = new BothAnswer(apis[0].url, apis[1].url);
    const document = (await (await apis[0].send('/openapi.json')).json()) as OpenApi;
    contract = new Contract(document);
    asking = { document, things: await thingsIn(apis[0].lookup), instants: books.instants };
  }, 120_000);

  afterAll(async () => {
    both.close();
    for (const api of apis) await api.close();
  });

  const people = () =>
    from
      .flatMap((ministry) => ROLES.map((role) => everybody[ministry][role]))
      .filter(({ viewer }) => viewer !== kept.by(everybody));
  const reads = () => readsOf(contract).filter(({ path }) => path !== OF_ACCESS);

  // First, for it tells what was asked in which order, and later much is asked at once.
  test('show the same of who asked what', async () => {
    for (const { key } of people().filter(({ role }) => ['admin', 'viewer'].includes(role))) {
      for (const endpoint of reads()) {
        const [question] = questionsOf(contract, asking, endpoint);
        expect(await both.differences(key, question!)).toEqual([]);
      }
    }
    let told = 0;
    for (const { key } of people()) {
      const headers = { authorization: `Bearer ${key}` };
      const [one, other] = await Promise.all(
        apis.map(async (api) =>
          shownOfAccess(await (await api.send(`${OF_ACCESS}?limit=500`, { headers })).json()),
        ),
      );
      expect(other).toEqual(one);
      told += one!.length;
    }
    expect(told).toBeGreaterThan(10);
  }, 300_000);

  /**
   * Everything that is asked: each operation by everybody of those organisations, and of all the rest a part in turns by
   * those who may. Whoever keeps the secrets is not among them.
   */
  function questions(): { key: string; question: Question }[] {
    return reads().flatMap((endpoint) => {
      const needs = needed(endpoint);
      const able = people().filter(({ role }) => needs === undefined || capabilitiesOf(role).includes(needs));
      return questionsOf(contract, asking, endpoint).flatMap((question, i) => {
        const turn = i + Math.floor(i / able.length);
        const inTurn = able.filter((_, at) => (at + turn) % able.length < RUNS);
        const isTheirs = RUNS > 1 || i % SECRETS.length === place;
        return (i === 0 ? people() : isTheirs ? inTurn : []).map(({ key }) => ({ key, question }));
      });
    });
  }

  test('answer whoever may not see it with the same bytes, whatever is asked', async () => {
    const all = questions();
    expect(all.length).toBeGreaterThan(1_000);
    const pairs = all.filter(
      ({ question: { path } }) => path.includes('UA-SG-2025-02') && path.includes('/diff/'),
    );
    expect(pairs.length).toBeGreaterThanOrEqual(Math.floor(9 / SECRETS.length));
    const rest = all.values();
    const wrong: string[] = [];
    const asker = async () => {
      for (const { key, question } of rest) wrong.push(...(await both.differences(key, question)));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, asker));
    expect(wrong.slice(0, 10)).toEqual([]);
  }, 1_200_000);

  test('answer whoever comes without a key with the same bytes', async () => {
    for (const endpoint of reads()) {
      const [question] = questionsOf(contract, asking, endpoint);
      expect(await both.differences(undefined, question!)).toEqual([]);
    }
  }, 60_000);

  test.each(['/api/v1/pledges?limit=500', '/api/v1/proposals/UA-SG-2025-02/versions/1/diff/2'])(
    'do not answer the steward so: %s',
    async (path) => {
      expect(await both.differences(apis[0].key, { method: 'GET', path })).not.toEqual([]);
    },
  );
});
