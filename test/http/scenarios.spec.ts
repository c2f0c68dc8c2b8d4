import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CheckedApi, type Item, type Page } from '../contract/checked-api.js';
import { startsIn, type Told } from '../cast/what-ifs.js';
import { expectReadsBack, expectReplays, instant, record, refusal } from './journey.js';
import { company, opened } from './proposal.js';

const SCENARIOS = '/api/v1/scenarios';
const EVALUATE = `${SCENARIOS}/evaluate`;
const CEASEFIRE = { event: { type: 'ceasefire_in_force', happenedOn: '2026-12-01' } };
const WINTER = { name: 'A ceasefire in winter', through: '2027-03-31', suppose: [CEASEFIRE] };

let api: CheckedApi;
let proposal: string;

beforeAll(async () => {
  api = await CheckedApi.open();
  proposal = await opened(api, 'UA-SCENARIOS-01');
  const after = { label: 'the day after', text: 'ceasefire_in_force + 1 day' };
  const { id } = (await record(api, `${proposal}/conditions`, after)).body;
  await record(api, `${proposal}/pledges`, company({ activatedBy: id, unconditional: false }));
}, 60_000);
afterAll(() => api.close());

const names = async (query = '') =>
  (await api.send<Page<Item & { name: string }>>(`${SCENARIOS}?${query}`)).body.items.map(({ name }) => name);

it('a scenario is saved, read and listed', async () => {
  const made = await expectReplays(api, SCENARIOS, WINTER, { ...WINTER, name: 'Another' });
  expect(made.body).toMatchObject({ name: WINTER.name, asOf: null, through: '2027-03-31', revision: 1 });
  await expectReadsBack({ api, made });
  await record(api, SCENARIOS, { name: 'Open to all', suppose: [], marking: 'TLP:CLEAR' });
  expect(await names()).toEqual([WINTER.name, 'Open to all']);
  expect(await names('marking=TLP:CLEAR')).toEqual(['Open to all']);
});

it('a scenario is evaluated, by its id or as it is given, and compared', async () => {
  const { id } = (await api.send<Page>(SCENARIOS)).body.items[0]!;
  const saved = await api.send<Told>(EVALUATE, { body: { scenario: id } });
  expect([saved.status, saved.headers['cache-control'], saved.headers.etag]).toEqual([
    200,
    'no-store',
    undefined,
  ]);
  expect(saved.body).toMatchObject({ asOf: '2026-11-20', through: '2027-03-31', compared: null });
  expect(startsIn(saved.body)).toEqual([['2026-12-02', 'EE']]);
  const given = await api.send(EVALUATE, { body: { through: WINTER.through, suppose: WINTER.suppose } });
  expect(given.text).toBe(saved.text);

  const later = [{ event: { ...CEASEFIRE.event, happenedOn: '2026-12-11' } }];
  const { body } = await api.send<Told>(`${EVALUATE}?compare=${id}`, { body: { suppose: later } });
  expect(body.compared).toMatchObject({ scenario: id, later: [{ party: 'EE', days: 10 }] });
  const beside = await api.send<Told>(`${EVALUATE}?compare=book`, { body: { scenario: id } });
  expect(beside.body.compared).toMatchObject({ scenario: null, onlyHere: [{ party: 'EE' }] });
});

it('a pledge is changed by its id, and the rest of it stays', async () => {
  const { id } = (await api.send<Page>(`${proposal}/pledges`)).body.items[0]!;
  const suppose = [CEASEFIRE, { pledge: { id, quantity: { min: 1_000, max: null, unit: 'personnel' } } }];
  const { body } = await api.send<Told>(EVALUATE, { body: { suppose } });
  expect(startsIn(body)).toEqual([['2026-12-02', 'EE']]);
  expect(body.timeline[0]!.inForce.byUnit).toEqual({ personnel: { least: 1_000, most: null } });
  expect(body.supposed).toEqual([{ place: 1, pledge: id }]);
});

it('the answer is the same bytes for ever, given the day and the instant', async () => {
  const knownAt = await instant(api);
  const asked = { body: { asOf: '2026-11-01', suppose: [CEASEFIRE] } };
  const [first, second] = [
    await api.send(`${EVALUATE}?knownAt=${knownAt}`, asked),
    await api.send(EVALUATE, asked),
  ];
  expect(second.text).toBe(first.text);
  await record(api, `${proposal}/pledges`, company({ party: 'LV' }));
  expect((await api.send(`${EVALUATE}?knownAt=${knownAt}`, asked)).text).toBe(first.text);
  expect((await api.send<Told>(EVALUATE, asked)).body.atFirst.byParty).toEqual({ LV: 1 });
  const asOf = await api.send<Told>(`${EVALUATE}?asOf=2025-10-01`, { body: { suppose: [CEASEFIRE] } });
  expect([asOf.body.asOf, asOf.body.through]).toEqual(['2025-10-01', '2026-10-01']);
});

it('is deleted once, and then is not there', async () => {
  const { headers } = await record(api, SCENARIOS, { ...WINTER, name: 'To be deleted' });
  const path = headers.location!;
  const key = { 'idempotency-key': randomUUID() };
  const remove = (more = {}) => api.send(path, { method: 'DELETE', headers: more });
  const entries = await api.entries();
  const [first, again] = [await remove(key), await remove(key)];
  expect([first.status, first.text, first.headers['content-type']]).toEqual([204, '', undefined]);
  expect([again.status, again.text, again.headers['idempotency-replayed']]).toEqual([204, '', 'true']);
  expect((await remove()).status).toBe(404);
  expect((await api.send(path)).status).toBe(404);
  expect(await api.entries()).toBe(entries + 1);
  expect(await names()).not.toContain('To be deleted');
  expect((await api.send(path, { method: 'PATCH' })).headers.allow).toBe('DELETE, GET, HEAD, OPTIONS');
  expect((await api.send(EVALUATE)).headers.allow).toBe('OPTIONS, POST');
  expect((await api.verify()).finding).toBeNull();
});

it('says what cannot be supposed, each with its place', async () => {
  const pledge = {
    party: 'FR',
    proposal: 'UA-SCENARIOS-01',
    kind: 'training',
    activatedBy: { text: 'nto ratified' },
  };
  const suppose = [CEASEFIRE, {}, { event: { type: 'unheard_of', happenedOn: '2027-01-01' } }, { pledge }];
  const expected = [
    422,
    'not_one_thing /suppose/1',
    'event_type_unknown /suppose/2/event/type',
    'syntax /suppose/3/pledge/activatedBy/text',
  ];
  expect(await refusal(api, EVALUATE, { suppose })).toEqual(expected);
  expect(await refusal(api, SCENARIOS, { name: 'x', suppose })).toEqual(expected);
  expect(await refusal(api, EVALUATE, { scenario: randomUUID() })).toEqual([
    422,
    'scenario_unknown /scenario',
  ]);
  expect(await refusal(api, `${EVALUATE}?compare=${randomUUID()}`, {})).toEqual([422, 'scenario_unknown']);
});

it('tells what is malformed, inside a pledge too', async () => {
  const errors = async (pledge: object) =>
    (
      await api.send<{ errors: { pointer: string; code: string }[] }>(EVALUATE, {
        body: { suppose: [{ pledge }] },
      })
    ).body.errors.map(({ pointer, code }) => `${code} ${pointer.replace('/suppose/0/pledge', '')}`);
  expect(await errors({ activatedBy: 'ceasefire' })).toEqual(['not_an_id /activatedBy']);
  expect(await errors({ activatedBy: { txt: 'x' } })).toEqual(['not_a_condition /activatedBy']);
  expect(await errors({ activatedBy: { text: 5 } })).toEqual(['not_text /activatedBy/text']);
  expect(await errors({ endedBy: { expression: { event: 5 } } })).toEqual([
    'not_an_event_type /endedBy/expression/event',
  ]);
});
