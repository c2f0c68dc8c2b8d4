import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Page } from '../contract/checked-api.js';
import { expectReadsBack, expectReplays, expectRetracts, record, refusal } from './journey.js';
import { opened, SOURCE } from './proposal.js';

const NOWHERE = '0198f000-dead-7000-8000-000000000001';

let api: CheckedApi;
let path: string;

beforeAll(async () => {
  api = await CheckedApi.open();
  path = await opened(api, 'UA-CLAIMS-01');
}, 60_000);
afterAll(() => api.close());

const ids = async (list: string, query = '') =>
  (await api.send<Page>(`${path}/${list}?${query}`)).body.items.map(({ id }) => id);

describe('a claim', () => {
  const CLAIM = {
    ...{
      statement: '26 countries committed.',
      kind: 'troops',
      domain: null,
      madeBy: 'FR',
      statedOn: '2025-09-04',
    },
    ...{ count: { min: 26, max: 26, unit: 'parties' }, credibility: 2 },
  };
  const MORE = {
    statement: 'Up to 30,000.',
    count: { min: 10_000, max: 30_000, unit: 'personnel' },
    statedOn: '2025-09-10',
  };

  it('is made, read, listed and taken back', async () => {
    const made = await expectReplays(api, `${path}/claims`, { ...CLAIM, source: SOURCE }, MORE);
    expect(made.body).toMatchObject({ ...CLAIM, proposal: 'UA-CLAIMS-01', retracted: null, revision: 1 });
    const its = await expectReadsBack({ api, made });
    const more = (await record(api, `${path}/claims`, { ...MORE, domain: 'land', marking: 'TLP:AMBER' })).body
      .id;
    const one = made.body.id;
    expect([await ids('claims'), await ids('claims', 'asOf=2025-09-09')]).toEqual([[one, more], [one]]);
    expect([
      await ids('claims', 'kind=troops'),
      await ids('claims', 'domain=land'),
      await ids('claims', 'marking=TLP:AMBER'),
    ]).toEqual([[one], [more], [more]]);
    await expectRetracts(api, its);
    expect([await ids('claims'), await ids('claims', 'retracted=true')]).toEqual([[more], [one]]);
  });

  it('claims a number of something, on a day that has come, by a party that there is', async () => {
    const no = (more: object) => refusal(api, `${path}/claims`, { ...CLAIM, ...more });
    expect(await no({ count: { min: 3, max: 2, unit: 'parties' } })).toEqual([
      422,
      'range_reversed /count/max',
    ]);
    expect(await no({ statedOn: '2999-01-01' })).toEqual([422, 'in_the_future /statedOn']);
    expect(await no({ madeBy: 'XX' })).toEqual([422, 'party_unknown /madeBy']);
    expect(await no({ kind: 'funding', domain: 'land' })).toEqual([422, 'domain_means_nothing /domain']);
  });

  it('is not there under another id', async () => {
    expect((await api.send(`/api/v1/claims/${NOWHERE}`)).status).toBe(404);
    expect(await refusal(api, `/api/v1/claims/${NOWHERE}/retraction`, { reason: 'x' })).toEqual([
      404,
      'not_found',
    ]);
  });
});

describe('a requirement', () => {
  const FORCE = {
    ...{ kind: 'troops', domain: 'land', byDays: 90, note: 'Deterrence in depth.', statedOn: '2025-09-04' },
    quantity: { min: 25_000, max: 30_000, unit: 'personnel' },
  };
  const LOGISTICS = { kind: 'logistics', byDays: 0, statedOn: '2025-09-10' };

  it('is stated, read, listed and taken back', async () => {
    const made = await expectReplays(api, `${path}/requirements`, { ...FORCE, source: SOURCE }, LOGISTICS);
    expect(made.body).toMatchObject({ ...FORCE, proposal: 'UA-CLAIMS-01', retracted: null, revision: 1 });
    const its = await expectReadsBack({ api, made });
    const more = await record(api, `${path}/requirements`, { ...LOGISTICS, marking: 'TLP:AMBER' });
    expect(more.body).toMatchObject({ ...LOGISTICS, domain: null, quantity: null, note: null });
    const [one, other] = [made.body.id, more.body.id];
    expect([await ids('requirements'), await ids('requirements', 'asOf=2025-09-09')]).toEqual([
      [one, other],
      [one],
    ]);
    expect([await ids('requirements', 'kind=logistics'), await ids('requirements', 'domain=land')]).toEqual([
      [other],
      [one],
    ]);
    expect(await ids('requirements', 'marking=TLP:AMBER')).toEqual([other]);
    await expectRetracts(api, its);
    expect([await ids('requirements'), await ids('requirements', 'retracted=true')]).toEqual([
      [other],
      [one],
    ]);
  });

  it('is for something in its domain, and of a quantity that makes sense', async () => {
    const no = (more: object) => refusal(api, `${path}/requirements`, { ...FORCE, ...more });
    expect(await no({ domain: null })).toEqual([422, 'domain_missing /domain']);
    expect(await no({ quantity: { min: 0, max: 0, unit: 'items' } })).toEqual([
      422,
      'range_of_nothing /quantity/max',
    ]);
    expect(await no({ statedOn: '2999-01-01' })).toEqual([422, 'in_the_future /statedOn']);
  });

  it('is not there under another id', async () => {
    expect((await api.send(`/api/v1/requirements/${NOWHERE}`)).status).toBe(404);
    expect(await refusal(api, `/api/v1/requirements/${NOWHERE}/retraction`, { reason: 'x' })).toEqual([
      404,
      'not_found',
    ]);
  });
});
