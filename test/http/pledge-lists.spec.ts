import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Page } from '../contract/checked-api.js';
import { instant, record, refusal } from './journey.js';
import { company, move, opened, SOURCE } from './proposal.js';

/** Four pledges that differ in everything that a list can be asked for; their wording is their name. */
let api: CheckedApi;
let path: string;
let ids: Readonly<Record<string, string>>;

const named = async (query = '', list = '/api/v1/pledges') =>
  (await api.send<Page<{ wording: string }>>(`${list}?${query}`)).body.items.map(({ wording }) => wording);

beforeAll(async () => {
  api = await CheckedApi.open();
  await record(api, '/api/v1/parties', { code: 'JEF', name: 'Joint Expeditionary Force', type: 'bloc' });
  await record(api, '/api/v1/parties/JEF/memberships', {
    member: 'EE',
    from: '2017-06-30',
    to: '2026-01-01',
  });
  path = await opened(api, 'UA-FILTERS-01');
  const elsewhere = await opened(api, 'UA-FILTERS-02');
  const offer = { polarity: 'offer', pledgedOn: '2025-09-04' };
  const made = {
    company: await record(api, `${path}/pledges`, company({ wording: 'company', commitment: 'announced' })),
    ships: await record(api, `${path}/pledges`, {
      ...offer,
      party: 'GB',
      kind: 'troops',
      domain: 'sea',
      wording: 'ships',
      marking: 'TLP:AMBER',
    }),
    no: await record(api, `${path}/pledges`, {
      ...offer,
      party: 'IT',
      polarity: 'refusal',
      kind: 'troops',
      domain: 'land',
      wording: 'no',
    }),
    money: await record(api, `${elsewhere}/pledges`, {
      ...offer,
      party: 'GB',
      kind: 'funding',
      wording: 'money',
    }),
  };
  ids = Object.fromEntries(Object.entries(made).map(([name, { body }]) => [name, body.id]));
}, 60_000);
afterAll(() => api.close());

describe('pledges', () => {
  it('are listed in the order in which they were logged, of the book or of a proposal', async () => {
    expect(await named()).toEqual(['company', 'ships', 'no', 'money']);
    expect(await named('', `${path}/pledges`)).toEqual(['company', 'ships', 'no']);
    expect(await named('', '/api/v1/proposals/UA-FILTERS-02/pledges')).toEqual(['money']);
  });

  it.each<[string, string[]]>([
    ['party=GB', ['ships', 'money']],
    ['kind=troops', ['company', 'ships', 'no']],
    ['domain=land', ['company', 'no']],
    ['status=in_force', ['company']],
    ['status=pending', ['ships', 'money']],
    ['status=refused', ['no']],
    ['status=lapsed', []],
    ['commitment=announced', ['company']],
    ['polarity=refusal', ['no']],
    ['marking=TLP:AMBER', ['ships']],
    ['bloc=JEF', []],
    ['bloc=JEF&asOf=2025-12-31', ['company']],
    ['bloc=NOBODY', []],
    ['party=GB&kind=funding', ['money']],
    ['asOf=2025-08-20', ['company']],
    ['asOf=2025-08-19', []],
  ])('%s: %j', async (query, expected) => {
    expect(await named(query)).toEqual(expected);
    const here = expected.filter((name) => name !== 'money');
    expect(await named(query, `${path}/pledges`)).toEqual(here);
  });

  it('have the status of the day asked about', async () => {
    const status = async (query: string) =>
      (await api.send(`/api/v1/pledges/${ids.money}?${query}`)).body.status;
    await record(api, '/api/v1/proposals/UA-FILTERS-02/moves', move('withdraw', '2025-10-01'));
    expect([await status(''), await status('asOf=2025-09-30'), await status('asOf=2025-10-01')]).toEqual([
      'lapsed',
      'pending',
      'lapsed',
    ]);
    expect([await named('status=lapsed'), await named('status=lapsed&asOf=2025-09-30')]).toEqual([
      ['money'],
      [],
    ]);
  });
});

describe('commitment steps', () => {
  const steps = async (query = '') =>
    (await api.send<Page<{ step: string }>>(`/api/v1/pledges/${ids.company}/steps?${query}`)).body.items.map(
      ({ step }) => step,
    );
  const take = (step: string, happenedOn: string, more = {}) =>
    record(api, `/api/v1/pledges/${ids.company}/steps`, { step, happenedOn, ...more });
  const no = (step: string, happenedOn: string, pledge = ids.company) =>
    refusal(api, `/api/v1/pledges/${pledge}/steps`, { step, happenedOn });

  it('go forward, each with its day and source, and the pledge goes with them', async () => {
    const knownAt = await instant(api);
    const committed = await take('committed', '2025-09-10', { source: SOURCE });
    expect(committed.body).toMatchObject({
      pledge: ids.company,
      number: 1,
      step: 'committed',
      sourceId: expect.any(String),
    });
    expect(committed.headers.location).toBe(`/api/v1/pledges/${ids.company}/steps`);
    await take('suspended', '2025-10-01');
    await take('committed', '2025-11-01');
    await take('withdrawn', '2025-12-01');
    const at = async (query: string) => {
      const { commitment, commitmentOn, status } = (await api.send(`/api/v1/pledges/${ids.company}?${query}`))
        .body;
      return [commitment, commitmentOn, status];
    };
    expect(await at('')).toEqual(['withdrawn', '2025-12-01', 'withdrawn']);
    expect(await at('asOf=2025-10-31')).toEqual(['suspended', '2025-10-01', 'suspended']);
    expect(await at('asOf=2025-09-09')).toEqual(['announced', '2025-08-20', 'in_force']);
    expect(await at(`knownAt=${knownAt}`)).toEqual(['announced', '2025-08-20', 'in_force']);
    expect(await steps()).toEqual(['committed', 'suspended', 'committed', 'withdrawn']);
    expect(await steps('asOf=2025-10-01')).toEqual(['committed', 'suspended']);
    expect([await named('commitment=suspended&asOf=2025-10-31'), await named('status=withdrawn')]).toEqual([
      ['company'],
      ['company'],
    ]);
  });

  it('do not go back, nor on after a withdrawal, and a refusal takes none', async () => {
    expect(await no('delivered', '2025-12-02')).toEqual([422, 'withdrawn_is_final /step']);
    expect(await no('delivered', '2999-01-01', ids.ships)).toEqual([422, 'in_the_future /happenedOn']);
    expect(await no('delivered', '2025-09-03', ids.ships)).toEqual([422, 'before_the_pledge /happenedOn']);
    await record(api, `/api/v1/pledges/${ids.ships}/steps`, { step: 'allocated', happenedOn: '2025-09-05' });
    expect(await no('committed', '2025-09-04', ids.ships)).toEqual([
      422,
      'before_latest_step /happenedOn',
      'step_not_forward /step',
    ]);
    expect(await no('announced', '2025-09-10', ids.no)).toEqual([422, 'refusal_has_no_steps /step']);
  });

  it('are not there where there is no pledge', async () => {
    const nobody = '0198f000-dead-7000-8000-000000000001';
    expect((await api.send(`/api/v1/pledges/${nobody}/steps`)).status).toBe(404);
    expect(await no('committed', '2025-09-10', nobody)).toEqual([404, 'not_found']);
  });
});
