import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CheckedApi, type Page } from '../contract/checked-api.js';
import { expectReadsBack, expectReplays, expectRevises, instant, record, refusal } from './journey.js';
import { company, opened, presented } from './proposal.js';

const AFTER = { label: 'the day after a ceasefire', text: 'ceasefire_in_force + 1 day' };
const SIGNED = { label: 'once a ceasefire is signed', text: 'ceasefire_signed' };
const PATCH = { method: 'PATCH', headers: { 'if-match': '*' } };

let api: CheckedApi;
let path: string;

beforeAll(async () => {
  api = await CheckedApi.open();
  path = await opened(api, 'UA-CONDITIONS-01');
}, 60_000);
afterAll(() => api.close());

const labels = async (query = '') =>
  (await api.send<Page<{ label: string }>>(`${path}/conditions?${query}`)).body.items.map(
    ({ label }) => label,
  );

it('a condition is added, read and corrected', async () => {
  const made = await expectReplays(api, `${path}/conditions`, AFTER, SIGNED);
  expect(made.body).toMatchObject({
    ...AFTER,
    proposal: 'UA-CONDITIONS-01',
    pledgeCount: 0,
    marking: 'TLP:GREEN',
    revision: 1,
  });
  const its = await expectReadsBack({ api, made });
  await expectRevises(api, its, { text: 'ceasefire_in_force + 2 days' });
  await expectRevises(api, its, { label: 'two days after a ceasefire' });
  await expectRevises(api, its, AFTER);
});

it('no two of one proposal have one label', async () => {
  const signed = await record(api, `${path}/conditions`, { ...SIGNED, marking: 'TLP:AMBER' });
  expect(await refusal(api, `${path}/conditions`, { ...SIGNED, label: AFTER.label })).toEqual([
    409,
    'duplicate_label',
  ]);
  expect(await refusal(api, `/api/v1/conditions/${signed.body.id}`, { label: AFTER.label }, PATCH)).toEqual([
    409,
    'duplicate_label',
  ]);
  const elsewhere = await opened(api, 'UA-CONDITIONS-02');
  await record(api, `${elsewhere}/conditions`, AFTER);
});

it('it is listed by label and marking, and counts the pledges that wait for it', async () => {
  const knownAt = await instant(api);
  expect(await labels()).toEqual([AFTER.label, SIGNED.label]);
  expect(await labels(`label=${encodeURIComponent(SIGNED.label)}`)).toEqual([SIGNED.label]);
  expect(await labels('marking=TLP:GREEN')).toEqual([AFTER.label]);
  const { id } = (await api.send<Page>(`${path}/conditions`)).body.items[0]!;
  await record(api, `${path}/pledges`, company({ unconditional: false, activatedBy: id }));
  const count = async (query: string) =>
    (await api.send(`/api/v1/conditions/${id}?${query}`)).body.pledgeCount;
  expect([await count(''), await count('asOf=2025-08-19'), await count(`knownAt=${knownAt}`)]).toEqual([
    1, 0, 0,
  ]);
});

it('it is closed with its version', async () => {
  const frozen = await presented(api, 'UA-CONDITIONS-03');
  expect(await refusal(api, `${frozen}/conditions`, AFTER)).toEqual([422, 'version_frozen']);
});

it('it is not there under another id', async () => {
  const nowhere = '/api/v1/conditions/0198f000-dead-7000-8000-000000000001';
  expect((await api.send(nowhere)).status).toBe(404);
  expect(await refusal(api, nowhere, { text: 'x' }, PATCH)).toEqual([404, 'not_found']);
});
