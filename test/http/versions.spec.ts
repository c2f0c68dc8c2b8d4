import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CheckedApi, type Item, type Page } from '../contract/checked-api.js';
import { instant, record } from './journey.js';
import { company, move, presented } from './proposal.js';

interface Diff {
  readonly changes: readonly { what: string; key?: string; id?: string; change: string }[];
}

let api: CheckedApi;
let path: string;
let pledge: Item;

/** Version 1 is presented and countered; in version 2 a clause goes, another comes, and the pledge grows. */
beforeAll(async () => {
  api = await CheckedApi.open();
  path = await presented(api, 'UA-VERSIONS-01');
  pledge = (await api.send<Page>(`${path}/pledges`)).body.items[0]!;
  await record(api, `${path}/moves`, move('counter', '2025-10-01'));
}, 60_000);
afterAll(() => api.close());

const change = async (at: string, body: object) => {
  const { status, text } = await api.send(at, { method: 'PATCH', body, headers: { 'if-match': '*' } });
  expect([text, status]).toEqual([text, 200]);
};
const diff = async (from: number, to: number, query = '') =>
  (await api.send<Diff>(`${path}/versions/${from}/diff/${to}?${query}`)).body.changes.map(
    ({ what, key, id, change: became }) => `${what} ${key ?? id} ${became}`,
  );

it('a version that was presented is frozen, and the next one begins as it was', async () => {
  const { items } = (await api.send<Page>(`${path}/versions`)).body;
  expect(items).toMatchObject([
    { number: 1, openedOn: '2025-08-19', frozenOn: '2025-09-06', clauseCount: 2 },
    { number: 2, openedOn: '2025-10-01', frozenOn: null, clauseCount: 2 },
  ]);
  expect(await diff(1, 2)).toEqual([]);
  const [one, two] = [
    (await api.send(`${path}/versions/1`)).body,
    (await api.send(`${path}/versions/2`)).body,
  ];
  expect([one.clauses, one.pledges]).toEqual([two.clauses, two.pledges]);
});

it('two versions are compared, both ways, clause by clause and pledge by pledge', async () => {
  const presentedAs = (await api.send(`${path}/versions/1`)).text;
  const knownAt = await instant(api);
  await change(path, {
    clauses: [
      {
        key: 'reassurance-force',
        heading: 'Reassurance force',
        text: 'A force of 30,000 deploys to Ukraine.',
      },
      { key: 'air', heading: 'Air', text: 'The skies are patrolled.' },
    ],
  });
  await change(`/api/v1/pledges/${pledge.id}`, { quantity: { min: 100, max: 300, unit: 'personnel' } });
  const more = await record(
    api,
    `${path}/pledges`,
    company({ kind: 'training', domain: null, pledgedOn: '2025-10-02' }),
  );
  expect((await diff(1, 2)).sort()).toEqual([
    'clause air added',
    'clause monitoring removed',
    'clause reassurance-force reworded',
    `pledge ${pledge.id} strengthened`,
    `pledge ${more.body.id} added`,
  ]);
  expect((await diff(2, 1)).sort()).toEqual([
    'clause air removed',
    'clause monitoring added',
    'clause reassurance-force reworded',
    `pledge ${pledge.id} weakened`,
    `pledge ${more.body.id} removed`,
  ]);
  expect(await diff(1, 2, `knownAt=${knownAt}`)).toEqual([]);
  expect((await api.send(`${path}/versions/1`)).text).toBe(presentedAs);
});

it('a version is unchanged for whoever has it', async () => {
  for (const at of [`${path}/versions/1`, `${path}/versions/1/diff/2`, `${path}/versions`]) {
    const { etag } = (await api.send(at)).headers;
    expect((await api.send(at, { headers: { 'if-none-match': etag } })).status).toBe(304);
  }
});

it('a version is not there before its day, nor under another number', async () => {
  expect((await api.send(`${path}/versions/2?asOf=2025-09-30`)).status).toBe(404);
  expect((await api.send(`${path}/versions/1/diff/2?asOf=2025-09-30`)).status).toBe(404);
  expect((await api.send(`${path}/versions/3`)).status).toBe(404);
  expect((await api.send(`${path}/versions/1/diff/3`)).status).toBe(404);
  const before = (await api.send(`${path}/versions/1?asOf=2025-09-05`)).body;
  expect(before).toMatchObject({ number: 1, frozenOn: null, pledges: [{ id: pledge.id }] });
});
