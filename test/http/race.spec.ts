import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CheckedApi, type Item, type Page, type Problem } from '../contract/checked-api.js';

const RACERS = 64;
const PROPOSAL = '/api/v1/proposals/UA-SG-2025-02';

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
  await api.send('/api/v1/proposals', {
    body: {
      reference: 'UA-SG-2025-02',
      title: 'Reassurance force for Ukraine',
      summary: 'Presence the day after a ceasefire.',
      beneficiary: 'UA',
      openedOn: '2025-08-19',
    },
  });
}, 60_000);
afterAll(() => api.close());

it('of 64 who make the same move at once, one does, and the others are told that it moved on', async () => {
  const before = await api.entries();
  const body = { move: 'withdraw', happenedOn: '2025-09-06', reason: 'Overtaken by a wider plan.' };
  const answers = await Promise.all(
    Array.from({ length: RACERS }, () => api.send<Item & Problem>(`${PROPOSAL}/moves`, { body })),
  );
  const told = answers.map(({ status, body: { code } }) => (status === 201 ? '201' : `${status} ${code}`));
  expect(told.sort()).toEqual(['201', ...Array<string>(RACERS - 1).fill('409 moved_on')]);
  expect(await api.entries()).toBe(before + 1);
  expect((await api.send<Page>(`${PROPOSAL}/moves`)).body.items).toHaveLength(1);
});

it('of 64 who send one request under one key, all get the one answer', async () => {
  const before = await api.entries();
  const body = { move: 'reopen', happenedOn: '2025-09-07', reason: 'The wider plan came to nothing.' };
  const headers = { 'idempotency-key': 'reopen-once' };
  const answers = await Promise.all(
    Array.from({ length: RACERS }, () => api.send(`${PROPOSAL}/moves`, { body, headers })),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers.filter(({ headers: got }) => got['idempotency-replayed'] === 'true')).toHaveLength(
    RACERS - 1,
  );
  expect(answers[0]!.status).toBe(201);
  expect(await api.entries()).toBe(before + 1);
});

it('of 64 who correct what they all read, one does, and the others have to read again', async () => {
  const before = await api.entries();
  const { etag } = (await api.send(PROPOSAL)).headers;
  const answers = await Promise.all(
    Array.from({ length: RACERS }, (_, i) =>
      api.send(PROPOSAL, { method: 'PATCH', body: { title: `Title ${i}` }, headers: { 'if-match': etag } }),
    ),
  );
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, ...Array<number>(RACERS - 1).fill(412)]);
  expect(await api.entries()).toBe(before + 1);
  expect((await api.verify()).finding).toBeNull();
});
