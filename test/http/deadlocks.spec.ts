import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Item, type Page, type Problem } from '../contract/checked-api.js';
import { expectReadsBack, expectReplays, expectRetracts, instant, record, refusal } from './journey.js';
import { company, move, opened, position } from './proposal.js';

const ANALYSIS = '/api/v1/analysis/deadlocks';
const PATCH = { method: 'PATCH', headers: { 'if-match': '*' } };
const NOWHERE = '0198f000-dead-7000-8000-000000000001';

interface Told {
  readonly on: string;
  readonly deadlocks: readonly {
    key: string;
    sentence: string;
    members: { pledge: string | null; proposal: string | null; says: string }[];
    paths: { text: string }[];
    holdsUp: string[];
    breaks: { sentence: string }[];
    acknowledged: { proposal: string; reason: string }[];
  }[];
  readonly contradictions: { pledges: { code: string; sentence: string }[]; events: { code: string }[] };
}

interface Shown extends Item {
  readonly moves: { name: string; blockers: { code: string; message: string; path?: string }[] }[];
}

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

const told = async (query = '') => (await api.send<Told>(`${ANALYSIS}?${query}`)).body;
const waits = (party: string, more: object = {}) => company({ party, unconditional: false, ...more });
const condition = async (path: string, label: string, text: string) =>
  (await record(api, `${path}/conditions`, { label, text })).body.id;

/** Poland offers a company if Germany does, Germany if Poland does; both support it, and it is in consultation. */
async function mutual(reference: string): Promise<{ path: string; pledges: Record<'PL' | 'DE', string> }> {
  const path = await opened(api, reference);
  const DE = (await record(api, `${path}/pledges`, waits('DE'))).body.id;
  const ifGermany = await condition(path, 'if Germany', `pledge ${DE} in force`);
  const PL = (await record(api, `${path}/pledges`, waits('PL', { activatedBy: ifGermany }))).body.id;
  const ifPoland = await condition(path, 'if Poland', `pledge ${PL} in force`);
  await api.send(`/api/v1/pledges/${DE}`, { ...PATCH, body: { activatedBy: ifPoland } });
  for (const party of ['PL', 'DE']) {
    await record(api, `${path}/positions`, position(party, 'supports', '2025-08-21'));
  }
  await record(api, `${path}/moves`, move('circulate', '2025-08-22'));
  return { path, pledges: { PL, DE } };
}

const blockersOf = async (path: string, query = '') =>
  (await api.send<Shown>(`${path}?${query}`)).body.moves.find(({ name }) => name === 'endorse')!.blockers;
const caughtIn = async (reference: string, query = '') =>
  (await told(query)).deadlocks.find(({ members }) =>
    members.some(({ proposal }) => proposal === reference),
  )!;

describe('a deadlock', () => {
  it('stands against the endorsement, as a path in words, until it is acknowledged', async () => {
    const { path, pledges } = await mutual('UA-KNOT-01');
    const name = (party: string) => `${party}’s troops (land) of 20 August 2025 under UA-KNOT-01`;
    const around = `${name('Germany')} -> ${name('Poland')} -> ${name('Germany')}`;
    const found = await caughtIn('UA-KNOT-01');
    expect(found.members.map(({ pledge }) => pledge)).toEqual([pledges.DE, pledges.PL]);
    expect(found.paths.map(({ text }) => text)).toEqual([around]);
    expect(found.sentence).toBe(
      `${name('Germany')} waits until ${name('Poland')} is in force; ` +
        `${name('Poland')} waits until ${name('Germany')} is in force.`,
    );
    expect(found.breaks.map(({ sentence }) => sentence)).toEqual([
      `It is broken if Germany goes first, and ${name('Germany')} no longer waits until ${name('Poland')} is in force.`,
      `It is broken if Poland goes first, and ${name('Poland')} no longer waits until ${name('Germany')} is in force.`,
    ]);

    const { key } = found;
    const stands = { code: 'circular_condition', path: around };
    expect(await blockersOf(path)).toMatchObject([stands]);
    const endorse = move('endorse', '2025-09-04');
    const { status, body } = await api.send<Problem>(`${path}/moves`, { body: endorse });
    expect([status, body.blockers]).toMatchObject([422, [stands]]);

    const before = await instant(api);
    const acknowledgement = {
      deadlock: key,
      reason: 'Both go to signature on one day.',
      acknowledgedOn: '2025-09-03',
    };
    const made = await expectReplays(api, `${path}/acknowledgements`, acknowledgement, {
      ...acknowledgement,
      reason: 'Another.',
    });
    expect(made.body).toMatchObject({
      ...{ proposal: 'UA-KNOT-01', ...acknowledgement, path: around, retracted: null, sourceId: null },
    });
    await expectReadsBack({ api, made });
    expect((await caughtIn('UA-KNOT-01')).acknowledged).toMatchObject([
      { id: made.body.id, proposal: 'UA-KNOT-01', ...{ reason: acknowledgement.reason } },
    ]);
    expect(await blockersOf(path)).toEqual([]);
    expect(await blockersOf(path, 'asOf=2025-09-02')).toMatchObject([stands]);
    expect(await blockersOf(path, `knownAt=${before}`)).toMatchObject([stands]);
    expect((await caughtIn('UA-KNOT-01', `knownAt=${before}`)).acknowledged).toEqual([]);
    const earlier = move('endorse', '2025-09-02');
    expect(await refusal(api, `${path}/moves`, earlier)).toEqual([422, 'circular_condition']);
    await record(api, `${path}/moves`, endorse);
  });

  it('is told by the status report, in the present and in the past alike', async () => {
    await mutual('UA-KNOT-02');
    const report = async (query = '') =>
      api.send<{ knownAt: string; asOf: string; proposals: { reference: string; openBlockers: object[] }[] }>(
        `/api/v1/status?${query}`,
      );
    const now = await report();
    const line = now.body.proposals.find(({ reference }) => reference === 'UA-KNOT-02')!;
    const message = (await blockersOf('/api/v1/proposals/UA-KNOT-02'))[0]!.message;
    expect(line.openBlockers).toEqual([{ move: 'endorse', code: 'circular_condition', message }]);
    const again = await report(`asOf=${now.body.asOf}&knownAt=${now.body.knownAt}`);
    expect(again.text).toBe(now.text);
    const asOf = await report('asOf=2025-09-05');
    expect((await report(`asOf=2025-09-05&knownAt=${asOf.body.knownAt}`)).text).toBe(asOf.text);
  });

  it('is acknowledged where something is caught in it, once, on a day that has come', async () => {
    const { path } = await mutual('UA-KNOT-03');
    const other = await opened(api, 'UA-KNOT-04');
    const { key: deadlock } = await caughtIn('UA-KNOT-03');
    const no = (more: object, under = path) =>
      refusal(api, `${under}/acknowledgements`, { deadlock, reason: 'It is known.', ...more });
    expect(await no({ deadlock: '0123456789abcdef' })).toEqual([422, 'no_such_deadlock /deadlock']);
    expect(await no({}, other)).toEqual([422, 'no_such_deadlock /deadlock']);
    expect(await no({ acknowledgedOn: '2025-08-01' })).toEqual([422, 'no_such_deadlock /deadlock']);
    expect(await no({ acknowledgedOn: '2999-01-01' })).toEqual([422, 'in_the_future /acknowledgedOn']);
    expect(await no({ sourceId: NOWHERE })).toEqual([422, 'source_unknown /sourceId']);
    const { body } = await record(api, `${path}/acknowledgements`, { deadlock, reason: 'It is known.' });
    expect(body.acknowledgedOn).toBe('2026-11-20');
    expect(await no({})).toEqual([422, 'acknowledged_already /deadlock']);
  });

  it('stands against it again once the acknowledgement is taken back, or the circle is another', async () => {
    const { path, pledges } = await mutual('UA-KNOT-05');
    const acknowledge = async () => {
      const { key: deadlock } = await caughtIn('UA-KNOT-05');
      return record(api, `${path}/acknowledgements`, { deadlock, reason: 'It is known.' });
    };
    const [first] = [(await acknowledge()).body.id];
    await expectRetracts(api, `/api/v1/acknowledgements/${first}`);
    expect(await blockersOf(path)).toHaveLength(1);
    const second = (await acknowledge()).body.id;
    expect(await blockersOf(path)).toEqual([]);
    const listed = async (query: string) =>
      (await api.send<Page>(`${path}/acknowledgements?${query}`)).body.items.map(({ id }) => id);
    expect([await listed(''), await listed('retracted=true')]).toEqual([[second], [first]]);
    expect(await listed('deadlock=0123456789abcdef')).toEqual([]);

    const bothOrNone = await condition(
      path,
      'itself too',
      `pledge ${pledges.DE} in force or pledge ${pledges.PL} in force`,
    );
    await api.send(`/api/v1/pledges/${pledges.PL}`, { ...PATCH, body: { activatedBy: bothOrNone } });
    expect(await blockersOf(path)).toHaveLength(1);
    expect(await refusal(api, `${path}/moves`, move('endorse', '2025-09-04'))).toEqual([
      422,
      'circular_condition',
    ]);
  });

  it('goes through what pledges bring about, also from proposal to proposal', async () => {
    const guarantee = await opened(api, 'UA-KNOT-06');
    const peace = await opened(api, 'UA-KNOT-07');
    const [ratified, signed] = [{ event: 'ratified', party: 'US' }, { event: 'peace_agreement_signed' }];
    const onceRatified = await condition(peace, 'once ratified', 'ratified(US)');
    const onceSigned = await condition(guarantee, 'once signed', 'peace_agreement_signed');
    const word = { kind: 'political_assurance', domain: null, quantity: null };
    const signature = waits('UA', { ...word, activatedBy: onceRatified, bringsAbout: signed });
    const { body } = await record(api, `${peace}/pledges`, signature);
    expect(await caughtIn('UA-KNOT-07')).toBeUndefined();
    const ratification = waits('US', { ...word, activatedBy: onceSigned, bringsAbout: ratified });
    await record(api, `${guarantee}/pledges`, ratification);
    const { paths, members } = await caughtIn('UA-KNOT-07');
    expect(paths[0]!.text).toBe(
      'Ukraine’s political assurance of 20 August 2025 under UA-KNOT-07 -> the United States of America has ratified -> ' +
        'the United States of America’s political assurance of 20 August 2025 under UA-KNOT-06 -> ' +
        'a peace agreement has been signed -> Ukraine’s political assurance of 20 August 2025 under UA-KNOT-07',
    );
    expect(members.map(({ proposal }) => proposal)).toEqual(['UA-KNOT-07', 'UA-KNOT-06', null, null]);
    for (const path of [peace, guarantee]) {
      await record(api, `${path}/moves`, move('circulate', '2025-08-22'));
      expect((await blockersOf(path)).map(({ code }) => code)).toContain('circular_condition');
    }
    await api.send(`/api/v1/pledges/${body.id}`, { ...PATCH, body: { bringsAbout: null } });
    for (const path of [peace, guarantee]) {
      expect((await blockersOf(path)).map(({ code }) => code)).not.toContain('circular_condition');
    }
  });
});

describe('a contradiction', () => {
  it('is told with the names of pledges and parties', async () => {
    const path = await opened(api, 'UA-KNOT-08');
    const never = await condition(path, 'never', 'on or after 2026-01-01 and before 2025-01-01');
    await record(api, `${path}/pledges`, waits('SE', { activatedBy: never }));
    const armed = { type: 'armed_attack', happenedOn: '2025-10-01' };
    await record(api, '/api/v1/events', armed);
    await record(api, '/api/v1/events', {
      type: 'armed_attack',
      occurrence: 'denied',
      through: '2025-12-31',
    });
    const { contradictions } = await told();
    expect(contradictions.pledges).toMatchObject([
      { code: 'never_true', proposal: 'UA-KNOT-08', party: 'SE' },
    ]);
    expect(contradictions.pledges[0]!.sentence).toMatch(
      /^Sweden’s troops \(land\) of 20 August 2025 under UA-KNOT-08 can never come into force/,
    );
    expect(contradictions.events).toMatchObject([{ code: 'occurred_and_denied', type: 'armed_attack' }]);
    expect((await told('asOf=2025-08-19')).on).toBe('2025-08-19');
  });
});
