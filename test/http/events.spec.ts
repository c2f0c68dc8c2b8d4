import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Page } from '../contract/checked-api.js';
import { expectReadsBack, expectReplays, expectRetracts, expectRevises, record, refusal } from './journey.js';

const TYPES = '/api/v1/event-types';
const EVENTS = '/api/v1/events';
const ELECTIONS = { name: 'elections_held', label: 'Elections held', once: false };

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

describe('an event type', () => {
  it('is added, read by name or id, and relabelled', async () => {
    const made = await expectReplays(api, TYPES, ELECTIONS, { ...ELECTIONS, once: true });
    expect(made.body).toMatchObject({ ...ELECTIONS, marking: 'TLP:CLEAR', revision: 1 });
    const path = await expectReadsBack({ api, made });
    expect((await api.send(`${TYPES}/${made.body.id}`)).text).toBe(made.text);
    await expectRevises(api, path, { label: 'National elections held' });
  });

  it('is one of its name', async () => {
    expect(await refusal(api, TYPES, ELECTIONS)).toEqual([409, 'duplicate_name']);
    const shipped = { ...ELECTIONS, name: 'ceasefire_in_force' };
    expect(await refusal(api, TYPES, shipped)).toEqual([409, 'duplicate_name']);
  });

  it('is listed by name, the shipped ones too', async () => {
    const { items } = (await api.send<Page<{ name: string }>>(TYPES)).body;
    const names = items.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(['armed_attack', 'ceasefire_in_force', 'elections_held']));
  });

  it('is not there under another name', async () => {
    expect((await api.send(`${TYPES}/no_such_type`)).status).toBe(404);
    const patch = { method: 'PATCH', headers: { 'if-match': '*' } };
    expect(await refusal(api, `${TYPES}/no_such_type`, { label: 'x' }, patch)).toEqual([404, 'not_found']);
  });
});

describe('an event', () => {
  const CEASEFIRE = {
    type: 'ceasefire_in_force',
    happenedOn: '2026-02-01',
    note: 'from noon',
    credibility: 2,
  };
  const DENIAL = { type: 'ceasefire_in_force', occurrence: 'denied', through: '2025-12-31' };
  const APPROVAL = { type: 'parliament_approved', happenedOn: '2026-01-20', party: 'EE' };

  const noted = async (query: string) =>
    (await api.send<Page<{ type: string; occurrence: string }>>(`${EVENTS}?${query}`)).body.items.map(
      ({ type, occurrence }) => `${type} ${occurrence}`,
    );

  it('is recorded and read', async () => {
    const made = await expectReplays(api, EVENTS, CEASEFIRE, DENIAL);
    expect(made.body).toMatchObject({
      ...CEASEFIRE,
      occurrence: 'occurred',
      through: null,
      party: null,
      retracted: null,
    });
    await expectReadsBack({ api, made });
  });

  it('is denied through a day', async () => {
    const made = await record(api, EVENTS, DENIAL);
    expect(made.body).toMatchObject({ ...DENIAL, happenedOn: null });
    const path = await expectReadsBack({ api, made });
    // On an earlier day the denial held through that day, as far as it had come.
    expect((await api.send(`${path}?asOf=2025-10-01`)).body.through).toBe('2025-10-01');
  });

  it('has its day or its denial, and is on record from one source once', async () => {
    const type = 'ceasefire_signed';
    const no = (body: object) => refusal(api, EVENTS, { type, ...body });
    expect(await no({})).toEqual([422, 'needs_happened_on /happenedOn']);
    expect(await no({ occurrence: 'denied' })).toEqual([422, 'needs_through /through']);
    expect(await no({ happenedOn: '2999-01-01' })).toEqual([422, 'in_the_future /happenedOn']);
    expect(await no({ happenedOn: '2025-01-01', through: '2025-01-01' })).toEqual([
      422,
      'through_out_of_place /through',
    ]);
    expect(await no({ occurrence: 'denied', happenedOn: '2025-01-01' })).toEqual([
      422,
      'needs_through /through',
      'happened_on_out_of_place /happenedOn',
    ]);
    expect(await no({ type: 'no_such_type', happenedOn: '2025-01-01' })).toEqual([
      422,
      'event_type_unknown /type',
    ]);
    expect(await no({ happenedOn: '2025-01-01', party: 'XX' })).toEqual([422, 'party_unknown /party']);
    expect(await no(CEASEFIRE)).toEqual([422, 'recorded_already']);
  });

  it('is listed by type, party, occurrence and day', async () => {
    await record(api, EVENTS, APPROVAL);
    const [happened, denied, approved] = [
      'ceasefire_in_force occurred',
      'ceasefire_in_force denied',
      'parliament_approved occurred',
    ];
    expect(await noted('')).toEqual([happened, denied, approved]);
    expect(await noted('type=ceasefire_in_force')).toEqual([happened, denied]);
    expect([await noted('party=EE'), await noted('occurrence=denied')]).toEqual([[approved], [denied]]);
    expect(await noted('from=2026-01-20&to=2026-02-01')).toEqual([approved]);
    expect(await noted('asOf=2026-01-20')).toEqual([denied, approved]);
  });

  it('is taken back, and counts no more', async () => {
    const { items } = (await api.send<Page>(`${EVENTS}?type=parliament_approved`)).body;
    await expectRetracts(api, `${EVENTS}/${items[0]!.id}`);
    expect([await noted('party=EE'), await noted('retracted=true')]).toEqual([
      [],
      ['parliament_approved occurred'],
    ]);
    await record(api, EVENTS, APPROVAL);
    expect(await noted('party=EE')).toEqual(['parliament_approved occurred']);
  });

  it('is not there under another id', async () => {
    const nowhere = `${EVENTS}/0198f000-dead-7000-8000-000000000001`;
    expect((await api.send(nowhere)).status).toBe(404);
    expect(await refusal(api, `${nowhere}/retraction`, { reason: 'x' })).toEqual([404, 'not_found']);
  });
});
