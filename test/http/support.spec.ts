import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Problem } from '../contract/checked-api.js';
import { instant, record } from './journey.js';
import { company, move, opened, position, presented } from './proposal.js';

interface Stands {
  readonly party: string;
  readonly stance: string | null;
  readonly stale: boolean;
}

interface Support {
  readonly stage: string;
  readonly version: number;
  readonly parties: readonly Stands[];
  readonly tally: { asked: number; unknown: number; stale: number; supporting: object };
  readonly participants: { parties: string[] };
  readonly pledging: { parties: string[] };
  readonly blocs: readonly { bloc: string; own: Stands; members: Stands[] }[];
  readonly outcome: {
    move: string;
    enough: boolean;
    settled: string;
    obstacles: string[];
    required: { party: string; missing: { code: string }[] }[];
    pivotal: { party: string; turns: string }[];
  } | null;
  readonly vetoes: readonly { party: string; code: string; stops: string; used: boolean | null }[];
  readonly sentence: string;
  readonly shifts: readonly { party: string; from: string | null; to: string; direction: string }[] | null;
}

let api: CheckedApi;
let path: string;
let pledge: string;

/** Estonia's company was presented to the US; Russia rejects it, and hardened its stance on one clause. */
beforeAll(async () => {
  api = await CheckedApi.open();
  await record(api, '/api/v1/parties', { code: 'EU', name: 'European Union', type: 'bloc' });
  await record(api, '/api/v1/parties/EU/memberships', { member: 'EE', from: '2004-05-01' });
  await record(api, '/api/v1/parties/EU/memberships', { member: 'FR', from: '1958-01-01' });
  await record(api, '/api/v1/parties/EU/memberships', {
    member: 'GB',
    from: '1973-01-01',
    to: '2020-02-01',
  });
  path = await presented(api, 'UA-SUPPORT-01');
  await record(api, `${path}/positions`, position('RU', 'opposes', '2025-08-20'));
  await record(api, `${path}/positions`, position('RU', 'rejects', '2025-09-05'));
  const about = { clause: 'monitoring' };
  await record(api, `${path}/positions`, position('RU', 'opposes', '2025-09-05', { about }));
  const { body } = await api.send<{ items: { id: string }[] }>(`${path}/pledges`);
  pledge = body.items[0]!.id;
  await record(api, `${path}/positions`, position('FR', 'champions', '2025-09-05', { about: { pledge } }));
}, 60_000);
afterAll(() => api.close());

const support = async (query = '') => (await api.send<Support>(`${path}/support?${query}`)).body;
const stances = (parties: readonly Stands[]) => parties.map(({ party, stance }) => `${party} ${stance}`);

/** What a question is answered with that cannot be: the status, and each blocker as `code pointer`. */
async function refused(query: string): Promise<[status: number, ...blockers: string[]]> {
  const { status, body } = await api.send<Problem>(`${path}/support?${query}`);
  return [status, ...(body.blockers ?? []).map(({ code, pointer }) => `${code} ${pointer}`)];
}

describe('the support for a proposal', () => {
  it('is what those who take part, pledge, can stop it or have spoken last said of it', async () => {
    const told = await support();
    expect([told.stage, told.version, told.shifts]).toEqual(['presented_to_us', 1, null]);
    expect(stances(told.parties)).toEqual(['EE supports', 'FR null', 'RU rejects', 'UA null', 'US null']);
    expect([told.participants.parties, told.pledging.parties]).toEqual([['FR', 'UA', 'US'], ['EE']]);
    expect(told.tally).toMatchObject({ asked: 5, unknown: 3, supporting: { least: 1, most: 4 } });
    expect(told.sentence).toBe(
      'Of five parties one supports it, and at most four may. It lacks what it takes to be accepted, because of the United States of America.',
    );
  });

  it('hangs on the US once presented, and is told by bloc, of the members of the day', async () => {
    const { outcome, vetoes, blocs } = await support();
    expect(outcome).toMatchObject({
      move: 'accept',
      enough: false,
      settled: 'unknown',
      obstacles: ['US'],
      required: [{ party: 'US', missing: [{ code: 'us_position_missing' }] }],
      pivotal: [{ party: 'US', turns: 'brings' }],
    });
    expect(vetoes).toMatchObject([{ party: 'US', code: 'required', stops: 'accept', used: null }]);
    expect(blocs.map(({ bloc, own, members }) => [bloc, own.stance, stances(members)])).toEqual([
      ['EU', null, ['EE supports', 'FR null']],
    ]);
  });

  it('can be asked for some blocs, and for parties that can stop it besides', async () => {
    expect((await support('bloc=EU')).blocs).toHaveLength(1);
    const { vetoes, outcome } = await support('veto=RU&veto=EE');
    expect(vetoes.map(({ party, code, used }) => [party, code, used])).toEqual([
      ['EE', 'given', false],
      ['RU', 'given', true],
      ['US', 'required', null],
    ]);
    expect(outcome!.obstacles).toEqual(['RU', 'US']);
  });

  it('can be asked of a clause or of a pledge, which need no majority', async () => {
    const clause = await support('clause=monitoring');
    expect(stances(clause.parties).filter((one) => !one.endsWith('null'))).toEqual(['RU opposes']);
    const offered = await support(`pledge=${pledge}`);
    expect(stances(offered.parties).filter((one) => !one.endsWith('null'))).toEqual(['FR champions']);
    expect([clause.outcome, offered.outcome, offered.vetoes]).toEqual([null, null, []]);
  });

  it('tells who moved since a day', async () => {
    const moved = async (query: string) =>
      (await support(query)).shifts!.map(({ party, from, to, direction }) => [party, from, to, direction]);
    expect(await moved('from=2025-08-20')).toEqual([
      ['EE', null, 'supports', 'new'],
      ['RU', 'opposes', 'rejects', 'down'],
    ]);
    expect(await moved('from=2025-08-20&asOf=2025-08-31')).toEqual([['EE', null, 'supports', 'new']]);
    expect(await moved('from=2025-09-05')).toEqual([]);
  });

  it('was what it was on an earlier day, and as known at an instant for ever', async () => {
    const knownAt = await instant(api);
    const then = await api.send(`${path}/support?from=2025-08-20&asOf=2025-09-10`);
    const earlier = await support('asOf=2025-08-22');
    expect([earlier.stage, earlier.outcome!.move]).toEqual(['consultation', 'endorse']);
    expect(stances(earlier.parties)).toContain('RU opposes');

    await record(api, `${path}/positions`, position('US', 'supports', '2025-09-08'));
    const after = await support();
    expect(after.outcome).toMatchObject({ enough: true, settled: 'true', obstacles: [] });
    const again = await api.send(`${path}/support?from=2025-08-20&asOf=2025-09-10&knownAt=${knownAt}`);
    expect([again.text, again.headers.etag]).toEqual([then.text, then.headers.etag]);
    const unchanged = await api.send(`${path}/support`, { headers: { 'if-none-match': '*' } });
    expect(unchanged.status).toBe(304);
  });

  it('counts what was said of an older version, and marks it stale', async () => {
    await record(api, `${path}/moves`, move('counter', '2025-09-20'));
    const { version, parties, tally } = await support();
    expect([version, tally.stale, parties.filter(({ stale }) => stale).map(({ party }) => party)]).toEqual([
      2,
      3,
      ['EE', 'RU', 'US'],
    ]);
  });

  it('is not told of what is not there, and says which parameter names it', async () => {
    expect(await refused('clause=air-shield')).toEqual([422, 'clause_unknown /clause']);
    expect(await refused('pledge=0198f000-dead-7000-8000-000000000001')).toEqual([
      422,
      'pledge_unknown /pledge',
    ]);
    expect(await refused(`clause=monitoring&pledge=${pledge}`)).toEqual([422, 'about_two_things /pledge']);
    expect(await refused('bloc=EU&bloc=FR&veto=US&veto=XX&from=2026-11-21')).toEqual([
      422,
      'bloc_unknown /bloc/1',
      'party_unknown /veto/1',
      'after_the_day /from',
    ]);
    expect(await refused(`pledge=${pledge}&asOf=2025-08-19`)).toEqual([422, 'pledge_unknown /pledge']);
  });

  it('is not there where the proposal is not, or was not yet', async () => {
    const other = await opened(api, 'UA-SUPPORT-02');
    await record(api, `${other}/pledges`, company());
    const status = async (address: string) => (await api.send(address)).status;
    expect(await status('/api/v1/proposals/UA-NOWHERE/support')).toBe(404);
    expect(await status(`${other}/support?asOf=2025-08-18`)).toBe(404);
    expect(await status(`${other}/support?pledge=${pledge}`)).toBe(422);
  });
});
