import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CheckedApi, type Page } from '../contract/checked-api.js';
import { expectReadsBack, expectReplays, expectRetracts, instant, record, refusal } from './journey.js';
import { company, move, opened, position, SOURCE } from './proposal.js';

const NOWHERE = '0198f000-dead-7000-8000-000000000001';

let api: CheckedApi;
let path: string;
let pledge: string;

beforeAll(async () => {
  api = await CheckedApi.open();
  await record(api, '/api/v1/parties', { code: 'JEF', name: 'Joint Expeditionary Force', type: 'bloc' });
  await record(api, '/api/v1/parties/JEF/memberships', { member: 'EE', from: '2017-06-30' });
  path = await opened(api, 'UA-POSITIONS-01');
  pledge = (await record(api, `${path}/pledges`, company())).body.id;
}, 60_000);
afterAll(() => api.close());

const said = async (query = '', list = `${path}/positions`) =>
  (await api.send<Page<{ party: string; stance: string }>>(`${list}?${query}`)).body.items.map(
    ({ party, stance }) => `${party} ${stance}`,
  );

it('a position is taken and read', async () => {
  const rejects = {
    ...position('RU', 'rejects', '2025-08-18'),
    ...{
      quote: 'We reject any scenario.',
      speaker: 'Maria Zakharova',
      authority: 'spokesperson',
      credibility: 1,
    },
    about: { clause: 'reassurance-force' },
  };
  const made = await expectReplays(
    api,
    `${path}/positions`,
    { ...rejects, source: SOURCE },
    position('EE', 'absent', '2025-08-18'),
  );
  expect(made.body).toMatchObject({
    ...rejects,
    proposal: 'UA-POSITIONS-01',
    version: 1,
    retracted: null,
    revision: 1,
  });
  const its = await expectReadsBack({ api, made });
  expect((await api.send(`${its}?asOf=2025-08-18`)).status).toBe(404);
  expect((await api.send(`${its}?asOf=2025-08-19`)).status).toBe(200);
});

it('a later one takes the place of an earlier one, which is kept', async () => {
  const knownAt = await instant(api);
  await record(api, `${path}/positions`, position('EE', 'supports', '2025-09-04', { authority: 'minister' }));
  await record(api, `${path}/positions`, position('EE', 'reserved', '2025-08-21'));
  await record(api, `${path}/positions`, position('EE', 'champions', '2025-09-04', { marking: 'TLP:AMBER' }));
  await record(api, `${path}/positions`, position('EE', 'opposes', '2025-09-01', { about: { pledge } }));
  expect(await said()).toEqual(['RU rejects', 'EE champions', 'EE opposes']);
  expect(await said('history=true')).toEqual([
    'RU rejects',
    'EE supports',
    'EE reserved',
    'EE champions',
    'EE opposes',
  ]);
  expect(await said('asOf=2025-08-31')).toEqual(['RU rejects', 'EE reserved']);
  expect(await said(`knownAt=${knownAt}`)).toEqual(['RU rejects']);
  expect(await said('', '/api/v1/positions')).toEqual(await said());
});

it.each<[string, string[]]>([
  ['party=RU', ['RU rejects']],
  ['bloc=JEF', ['EE champions', 'EE opposes']],
  ['stance=supports', []],
  ['stance=supports&history=true', ['EE supports']],
  ['authority=spokesperson', ['RU rejects']],
  ['about=proposal', ['EE champions']],
  ['about=clause', ['RU rejects']],
  ['clause=reassurance-force', ['RU rejects']],
  ['about=pledge', ['EE opposes']],
  ['marking=TLP:AMBER', ['EE champions']],
  ['party=EE&about=pledge&history=true', ['EE opposes']],
])('positions are listed with %s: %j', async (query, expected) => {
  expect(await said(query)).toEqual(expected);
  expect(await said(query, '/api/v1/positions')).toEqual(expected);
});

it('positions are listed by the pledge that they are about', async () => {
  expect(await said(`pledge=${pledge}`)).toEqual(['EE opposes']);
  expect(await said(`pledge=${NOWHERE}`)).toEqual([]);
});

it('a position that is taken back counts no more, and the one before it does again', async () => {
  const { items } = (await api.send<Page>(`${path}/positions?stance=champions`)).body;
  await expectRetracts(api, `/api/v1/positions/${items[0]!.id}`);
  expect(await said('about=proposal')).toEqual(['EE supports']);
  expect(await said('history=true&stance=champions')).toEqual(['EE champions']);
});

it('a position is of a party that there is, about one thing that there is, on a day that has come', async () => {
  const no = (party: string, statedOn: string, more = {}) =>
    refusal(api, `${path}/positions`, position(party, 'supports', statedOn, more));
  expect(await no('XX', '2025-09-04')).toEqual([422, 'party_unknown /party']);
  expect(await no('EE', '2999-01-01')).toEqual([422, 'in_the_future /statedOn']);
  expect(await no('EE', '2025-09-04', { about: {} })).toEqual([422, 'about_nothing /about']);
  expect(await no('EE', '2025-09-04', { about: { clause: 'no', pledge: NOWHERE } })).toEqual([
    422,
    'about_two_things /about',
    'clause_unknown /about/clause',
    'pledge_unknown /about/pledge',
  ]);
});

it('a position is taken at every stage, and is not there under another id', async () => {
  await record(api, `${path}/moves`, move('withdraw', '2025-10-01'));
  await record(api, `${path}/positions`, position('GB', 'opposes', '2025-10-02'));
  expect((await api.send(`/api/v1/positions/${NOWHERE}`)).status).toBe(404);
  expect(await refusal(api, `/api/v1/positions/${NOWHERE}/retraction`, { reason: 'x' })).toEqual([
    404,
    'not_found',
  ]);
});
