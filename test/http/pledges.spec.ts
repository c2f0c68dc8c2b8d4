import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Page, type Problem } from '../contract/checked-api.js';
import { expectReadsBack, expectReplays, expectRevises, record, refusal } from './journey.js';
import { company, opened, presented, SOURCE } from './proposal.js';

const PATCH = { method: 'PATCH', headers: { 'if-match': '*' } };
const NOWHERE = '0198f000-dead-7000-8000-000000000001';

const TRAINING = {
  party: 'SE',
  polarity: 'offer',
  kind: 'training',
  pledgedOn: '2025-09-04',
  wording: 'instructors',
};
const MONEY = {
  ...TRAINING,
  party: 'GB',
  kind: 'funding',
  money: { amount: '200000000.00', currency: 'GBP' },
};
const EMBARGO = { target: 'RU', sector: 'oil_and_gas', measure: 'import_ban' };
const REFUSAL = {
  party: 'IT',
  polarity: 'refusal',
  kind: 'troops',
  domain: 'land',
  pledgedOn: '2025-09-04',
  wording: 'no boots',
};

let api: CheckedApi;
let path: string;
let condition: string;

beforeAll(async () => {
  api = await CheckedApi.open();
  path = await opened(api, 'UA-PLEDGES-01');
  const added = await record(api, `${path}/conditions`, {
    label: 'after',
    text: 'ceasefire_in_force + 1 day',
  });
  condition = added.body.id;
}, 60_000);
afterAll(() => api.close());

describe('a pledge', () => {
  it('is logged, read and corrected', async () => {
    const full = company({
      ...{
        unconditional: false,
        activatedBy: condition,
        clause: 'reassurance-force',
        expiresOn: '2030-01-01',
      },
      ...{
        caveats: ['needs a Riigikogu mandate'],
        legalForm: 'politically_binding',
        commitment: 'announced',
      },
      credibility: 2,
    });
    const made = await expectReplays(api, `${path}/pledges`, { ...full, source: SOURCE }, TRAINING);
    expect(made.body).toMatchObject({
      ...full,
      ...{
        proposal: 'UA-PLEDGES-01',
        version: 1,
        money: null,
        sanctions: null,
        endedBy: null,
        commitmentOn: '2025-08-20',
      },
      ...{
        status: 'pending',
        explanation: { code: 'condition_open' },
        sourceId: expect.any(String),
        revision: 1,
      },
    });
    const its = await expectReadsBack({ api, made });
    await expectRevises(api, its, { wording: 'a company, about 150 strong' });
    await expectRevises(api, its, { quantity: { min: 150, max: null, unit: 'personnel' }, caveats: [] });
    await expectRevises(api, its, {
      activatedBy: null,
      unconditional: true,
      expiresOn: null,
      clause: null,
      credibility: null,
    });
    expect((await api.send(its)).body).toMatchObject({
      status: 'in_force',
      kind: 'troops',
      legalForm: 'politically_binding',
    });
    expect((await api.send(`${its}?asOf=2025-08-19`)).status).toBe(404);
  });

  it('says how much in units, in money or by the terms of its sanctions', async () => {
    expect((await record(api, `${path}/pledges`, TRAINING)).body).toMatchObject({
      quantity: null,
      money: null,
      caveats: [],
    });
    expect((await record(api, `${path}/pledges`, MONEY)).body.money).toEqual(MONEY.money);
    const sanctions = await record(api, `${path}/pledges`, {
      ...TRAINING,
      kind: 'sanctions',
      sanctions: EMBARGO,
    });
    expect(sanctions.body.sanctions).toEqual({ ...EMBARGO, snapsBack: false });
    const its = `/api/v1/pledges/${sanctions.body.id}`;
    await expectRevises(api, its, { sanctions: { ...EMBARGO, snapsBack: true } });
    await expectRevises(api, its, { kind: 'funding', sanctions: null, money: MONEY.money });
  });

  it('may be a refusal, which is worth nothing more', async () => {
    const { body } = await record(api, `${path}/pledges`, REFUSAL);
    expect(body).toMatchObject({
      ...REFUSAL,
      status: 'refused',
      explanation: { code: 'refusal' },
      commitment: null,
    });
    const no = await refusal(api, `${path}/pledges`, {
      ...REFUSAL,
      unconditional: true,
      commitment: 'announced',
    });
    expect(no).toEqual([422, 'refusal_unconditional /unconditional', 'refusal_with_commitment /commitment']);
  });

  it('says what it brings about: an event, or a stance of its own party', async () => {
    const ratified = { event: 'ratified', party: 'US' };
    const made = await record(api, `${path}/pledges`, company({ party: 'US', bringsAbout: ratified }));
    expect(made.body.bringsAbout).toEqual(ratified);
    const its = await expectReadsBack({ api, made });
    const stance = { stance: { party: 'US', atLeast: 'supports', on: { clause: 'monitoring' } } };
    await expectRevises(api, its, { bringsAbout: stance });
    await expectRevises(api, its, { bringsAbout: null });
    expect((await record(api, `${path}/pledges`, company())).body.bringsAbout).toBeNull();

    const no = (bringsAbout: object) => refusal(api, `${path}/pledges`, company({ bringsAbout }));
    const stanceOf = (more: object) => ({ stance: { party: 'EE', atLeast: 'supports', ...more } });
    expect(await no({ event: 'ratifed' })).toEqual([422, 'unknown_event_type /bringsAbout/event']);
    expect(await no({ event: 'ratified', party: 'XX' })).toEqual([422, 'unknown_party /bringsAbout/party']);
    expect(await no(stanceOf({ proposal: 'UA-NONE-01' }))).toEqual([
      422,
      'unknown_proposal /bringsAbout/stance/proposal',
    ]);
    expect(await no(stanceOf({ on: { clause: 'no-such-clause' } }))).toEqual([
      422,
      'unknown_clause /bringsAbout/stance/on/clause',
    ]);
    expect(await no(stanceOf({ party: 'FI' }))).toEqual([422, 'not_its_own_stance /bringsAbout']);
    expect(await refusal(api, `${path}/pledges`, { ...REFUSAL, bringsAbout: ratified })).toEqual([
      422,
      'refusal_brings_about /bringsAbout',
    ]);
    const patch = { bringsAbout: stanceOf({ party: 'FI' }) };
    expect(await refusal(api, its, patch, PATCH)).toEqual([422, 'not_its_own_stance /bringsAbout']);
  });

  it('brings about nothing else, and on no other day', async () => {
    const wrong = async (bringsAbout: unknown) => {
      const { status, body } = await api.send<Problem>(`${path}/pledges`, { body: company({ bringsAbout }) });
      return [status, ...body.errors!.map(({ pointer }) => pointer)];
    };
    expect(await wrong({ event: 'ratified', plus: 'P1D' })).toEqual([400, '/bringsAbout/plus']);
    expect(await wrong({ event: 'ratified', by: '2026-06-30' })).toEqual([400, '/bringsAbout/by']);
    expect(await wrong({ reached: { stage: 'accepted' } })).toEqual([400, '/bringsAbout/reached']);
    expect(await wrong({ event: 'ratified', stance: { party: 'EE', atLeast: 'supports' } })).toEqual([
      400,
      '/bringsAbout/stance',
    ]);
    expect(await wrong({})).toEqual([400, '/bringsAbout']);
  });

  it('names what the book and the proposal have', async () => {
    const no = (more: object) => refusal(api, `${path}/pledges`, company(more));
    expect(await no({ party: 'XX' })).toEqual([422, 'party_unknown /party']);
    expect(await no({ clause: 'no-such-clause' })).toEqual([422, 'clause_unknown /clause']);
    expect(await no({ unconditional: false, activatedBy: NOWHERE, endedBy: NOWHERE })).toEqual([
      422,
      'condition_unknown /activatedBy',
      'condition_unknown /endedBy',
    ]);
    expect(await no({ sourceId: NOWHERE })).toEqual([422, 'source_unknown /sourceId']);
    const target = {
      kind: 'sanctions',
      domain: null,
      quantity: null,
      sanctions: { ...EMBARGO, target: 'XX' },
    };
    expect(await no(target)).toEqual([422, 'party_unknown /sanctions/target']);
    const elsewhere = await opened(api, 'UA-PLEDGES-02');
    const foreign = company({ unconditional: false, activatedBy: condition });
    expect(await refusal(api, `${elsewhere}/pledges`, foreign)).toEqual([
      422,
      'condition_unknown /activatedBy',
    ]);
  });

  it('makes sense by itself, also after it is corrected', async () => {
    const no = (more: object) => refusal(api, `${path}/pledges`, company(more));
    expect(await no({ pledgedOn: '2999-01-01' })).toEqual([422, 'in_the_future /pledgedOn']);
    expect(await no({ domain: null })).toEqual([422, 'domain_missing /domain']);
    expect(await no({ quantity: { min: 3, max: 2, unit: 'personnel' } })).toEqual([
      422,
      'range_reversed /quantity/max',
    ]);
    expect(await no({ money: MONEY.money })).toEqual([422, 'measured_twice /money']);
    expect(await no({ expiresOn: '2025-08-20' })).toEqual([422, 'expires_too_early /expiresOn']);
    const { body } = await record(api, `${path}/pledges`, company());
    const patch = (body_: object) => refusal(api, `/api/v1/pledges/${body.id}`, body_, PATCH);
    expect(await patch({ domain: null })).toEqual([422, 'domain_missing /domain']);
    expect(await patch({ activatedBy: condition })).toEqual([
      422,
      'conditioned_and_unconditional /unconditional',
    ]);
    expect(await patch({ pledgedOn: '2999-01-01' })).toEqual([422, 'in_the_future /pledgedOn']);
  });

  it('is closed with its version', async () => {
    const frozen = await presented(api, 'UA-PLEDGES-03');
    expect(await refusal(api, `${frozen}/pledges`, TRAINING)).toEqual([422, 'version_frozen']);
    const { items } = (await api.send<Page>(`${frozen}/pledges`)).body;
    expect(await refusal(api, `/api/v1/pledges/${items[0]!.id}`, { wording: 'x' }, PATCH)).toEqual([
      422,
      'version_frozen',
    ]);
  });

  it('is not there under another id', async () => {
    expect((await api.send(`/api/v1/pledges/${NOWHERE}`)).status).toBe(404);
    expect(await refusal(api, `/api/v1/pledges/${NOWHERE}`, { wording: 'x' }, PATCH)).toEqual([
      404,
      'not_found',
    ]);
  });
});
