import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Page } from '../contract/checked-api.js';
import { expectReadsBack, expectReplays, expectRevises, instant, record, refusal } from './journey.js';
import { company, opened } from './proposal.js';

const PARTIES = '/api/v1/parties';
const WEU = { code: 'WEU', name: 'Western European Union', type: 'bloc' };

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

const codes = async (query: string) =>
  (await api.send<Page<{ code: string }>>(`${PARTIES}?limit=500&${query}`)).body.items.map(
    ({ code }) => code,
  );

describe('a party', () => {
  it('is added, read and renamed', async () => {
    const made = await record(api, PARTIES, WEU);
    expect(made.body).toMatchObject({
      ...WEU,
      retiredOn: null,
      blocs: [],
      members: 0,
      marking: 'TLP:CLEAR',
      revision: 1,
    });
    const path = await expectReadsBack({ api, made });
    expect((await api.send(`${PARTIES}/${made.body.id}`)).text).toBe(made.text);
    await expectRevises(api, path, { name: 'Western European Union (WEU)' });
  });

  it('is one of its code', async () => {
    await expectReplays(api, PARTIES, { code: 'JEF', name: 'Joint Expeditionary Force', type: 'bloc' }, WEU);
    expect(await refusal(api, PARTIES, WEU)).toEqual([409, 'duplicate_code']);
    expect(await refusal(api, PARTIES, { code: 'FR', name: 'France', type: 'state' })).toEqual([
      409,
      'duplicate_code',
    ]);
  });

  it('has a code that fits what it is', async () => {
    const state = { name: 'Nowhere', type: 'state' };
    expect(await refusal(api, PARTIES, { ...state, code: 'XK' })).toEqual([422, 'not_a_state /code']);
    expect(await refusal(api, PARTIES, { ...state, code: 'EST' })).toEqual([422, 'not_a_party_code /code']);
  });

  it('is not there under another code or id', async () => {
    const headers = { 'if-match': '*' };
    for (const address of ['NOBODY', '0198f000-dead-7000-8000-000000000001']) {
      expect((await api.send(`${PARTIES}/${address}`)).status).toBe(404);
      expect(
        await refusal(api, `${PARTIES}/${address}`, { name: 'x' }, { method: 'PATCH', headers }),
      ).toEqual([404, 'not_found']);
      expect(await refusal(api, `${PARTIES}/${address}/retirement`, { on: '2025-01-01' })).toEqual([
        404,
        'not_found',
      ]);
    }
  });

  it('is listed by what it is', async () => {
    const states = await codes('type=state');
    expect([states.length > 240, states.includes('EE'), states.includes('WEU')]).toEqual([true, true, false]);
    expect(states).toEqual([...states].sort());
    expect(await codes('type=bloc')).toEqual(['JEF', 'WEU']);
  });

  it('retires once, on a day that has come, and is named no more', async () => {
    const retire = (on: string) => refusal(api, `${PARTIES}/WEU/retirement`, { on });
    expect(await retire('2999-01-01')).toEqual([422, 'in_the_future /on']);
    const knownAt = await instant(api);
    const retired = await api.send(`${PARTIES}/WEU/retirement`, { body: { on: '2011-07-01' } });
    expect([retired.status, retired.body.retiredOn]).toEqual([200, '2011-07-01']);
    expect(await retire('2011-07-01')).toEqual([422, 'retired_already']);
    const on = async (query: string) => (await api.send(`${PARTIES}/WEU?${query}`)).body.retiredOn;
    expect([
      await on('asOf=2011-06-30'),
      await on('asOf=2011-07-01'),
      await on(`knownAt=${knownAt}`),
    ]).toEqual([null, '2011-07-01', null]);
    expect([await codes('retired=true'), await codes('type=bloc&retired=false')]).toEqual([['WEU'], ['JEF']]);
    expect(await codes('type=bloc&retired=false&asOf=2011-06-30')).toEqual(['JEF', 'WEU']);
    const path = await opened(api, 'UA-RETIRED-01');
    expect(await refusal(api, `${path}/pledges`, company({ party: 'WEU' }))).toEqual([
      422,
      'party_unknown /party',
    ]);
  });
});

describe('a membership', () => {
  const path = `${PARTIES}/JEF/memberships`;
  const members = async (query = '') =>
    (await api.send<Page<{ member: string }>>(`${path}?${query}`)).body.items.map(({ member }) => member);

  it('begins, is read, ends, and goes on after all', async () => {
    const made = await expectReplays(
      api,
      path,
      { member: 'EE', from: '2017-06-30', source: { title: 'JEF', publisher: 'GOV.UK', reliability: 'A' } },
      { member: 'LV', from: '2017-06-30' },
    );
    expect(made.body).toMatchObject({
      bloc: 'JEF',
      member: 'EE',
      from: '2017-06-30',
      to: null,
      sourceId: expect.any(String),
    });
    const its = await expectReadsBack({ api, made });
    await expectRevises(api, its, { to: '2026-01-01' });
    await expectRevises(api, its, { to: null });
    expect((await api.send(its.replace('JEF', 'WEU'))).status).toBe(404);
  });

  it('is of one party, at one time, in a bloc', async () => {
    const begin = (body: object, bloc = 'JEF') => refusal(api, `${PARTIES}/${bloc}/memberships`, body);
    expect(await begin({ member: 'EE', from: '2020-01-01' })).toEqual([422, 'membership_overlaps /from']);
    expect(await begin({ member: 'JEF', from: '2020-01-01' })).toEqual([422, 'member_of_itself /member']);
    expect(await begin({ member: 'XX', from: '2020-01-01' })).toEqual([422, 'party_unknown /member']);
    expect(await begin({ member: 'LV', from: '2020-01-01', to: '2020-01-01' })).toEqual([
      422,
      'range_reversed /to',
    ]);
    expect(await begin({ member: 'LV', from: '2999-01-01' })).toEqual([422, 'in_the_future /from']);
    expect(await begin({ member: 'LV', from: '2020-01-01' }, 'FR')).toEqual([422, 'not_a_bloc']);
    expect(await begin({ member: 'LV', from: '2020-01-01' }, 'WEU')).toEqual([422, 'bloc_retired /from']);
    expect(await begin({ member: 'LV', from: '2020-01-01' }, 'NOBODY')).toEqual([404, 'not_found']);
  });

  it('is listed by member and day, and counts on its days only', async () => {
    await record(api, path, { member: 'IS', from: '2021-04-20' });
    expect([await members(), await members('member=IS'), await members('on=2020-01-01')]).toEqual([
      ['EE', 'IS'],
      ['IS'],
      ['EE'],
    ]);
    expect(await members('asOf=2021-04-19')).toEqual(['EE']);
    const blocs = async (query: string) => (await api.send(`${PARTIES}/IS?${query}`)).body.blocs;
    expect([await blocs(''), await blocs('asOf=2021-04-19')]).toEqual([['JEF'], []]);
    expect([await codes('bloc=JEF'), await codes('bloc=JEF&asOf=2021-04-19')]).toEqual([
      ['EE', 'IS'],
      ['EE'],
    ]);
    expect((await api.send(`${PARTIES}/JEF?asOf=2021-04-20`)).body.members).toBe(2);
  });

  it('is not there where nobody is', async () => {
    expect((await api.send(`${PARTIES}/NOBODY/memberships`)).status).toBe(404);
    expect((await api.send(`${path}/0198f000-dead-7000-8000-000000000001`)).status).toBe(404);
  });
});
