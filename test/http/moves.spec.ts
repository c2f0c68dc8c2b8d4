import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOVE_NAMES } from '#domain/stages/moves.js';
import { CheckedApi, type Item, type Page } from '../contract/checked-api.js';
import { expectReplays, record, refusal } from './journey.js';
import { company, move, opened, position, presented } from './proposal.js';

interface Shown extends Item {
  readonly stage: string;
  readonly moves: readonly { name: string; needs: string[]; blockers: { code: string }[] }[];
}

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

const make = (path: string, name: string, on: string, more?: object) =>
  record(api, `${path}/moves`, move(name, on, more));
const no = (path: string, name: string, on: string, more?: object) =>
  refusal(api, `${path}/moves`, move(name, on, more));
const history = async (path: string, query = '') =>
  (
    await api.send<Page<{ number: number; move: string; from: string; to: string; version: number }>>(
      `${path}/moves?${query}`,
    )
  ).body.items;
const shown = async (path: string) => (await api.send<Shown>(path)).body;

describe('a proposal moves', () => {
  it('along every line of the table', async () => {
    const path = await presented(api, 'UA-MOVES-01');
    await make(path, 'counter', '2025-09-10');
    await make(path, 'recall', '2025-09-11');
    await make(path, 'circulate', '2025-09-12');
    await make(path, 'endorse', '2025-09-13');
    await make(path, 'present', '2025-09-14');
    await make(path, 'reject', '2025-09-15');
    await make(path, 'reopen', '2025-09-16');
    await make(path, 'withdraw', '2025-09-17');
    await make(path, 'reopen', '2025-09-18');
    await make(path, 'circulate', '2025-09-19');
    await make(path, 'endorse', '2025-09-20');
    await make(path, 'present', '2025-09-21');
    await record(api, `${path}/positions`, position('US', 'supports', '2025-09-22'));
    const accepted = await make(path, 'accept', '2025-09-23', { reason: null });
    expect(accepted.body).toMatchObject({
      ...{ proposal: 'UA-MOVES-01', number: 16, from: 'presented_to_us', to: 'accepted', version: 4 },
      ...{ reason: null, presenter: null, occasion: null, final: null, supersededBy: null, override: null },
    });
    const replacement = await opened(api, 'UA-MOVES-02');
    const superseded = await make(path, 'supersede', '2025-09-24', { supersededBy: 'UA-MOVES-02' });
    expect(superseded.body.supersededBy).toBe('UA-MOVES-02');
    expect((await shown(path)).moves).toEqual([]);

    const made = await history(path);
    expect(new Set(made.map((one) => one.move))).toEqual(new Set(MOVE_NAMES));
    expect(made.map(({ number }) => number)).toEqual(made.map((_, i) => i + 1));
    expect(made.slice(1).every(({ from }, i) => from === made[i]!.to)).toBe(true);
    expect((await history(path, 'asOf=2025-09-15')).at(-1)).toMatchObject({ move: 'reject', number: 9 });
    expect((await api.send<Shown>(`${path}?asOf=2025-09-15`)).body.stage).toBe('rejected');
    expect((await shown(replacement)).stage).toBe('draft');
  });

  it('once for one request', async () => {
    const path = await opened(api, 'UA-ONCE-01');
    const other = move('withdraw', '2025-09-02');
    const made = await expectReplays(api, `${path}/moves`, move('withdraw', '2025-09-01'), other);
    expect(made.headers.location).toBe(`${path}/moves`);
    expect(await history(path)).toHaveLength(1);
  });
});

describe('what stands against a move', () => {
  it('is told before it is tried, and again when it is', async () => {
    const path = await opened(api, 'UA-BLOCK-01', { beneficiary: null, participants: [], clauses: [] });
    const circulate = (await shown(path)).moves.find(({ name }) => name === 'circulate')!;
    const before = circulate.blockers.map(({ code }) => code);
    expect(before).toEqual(['proponent_missing', 'beneficiary_missing', 'clause_missing', 'pledge_missing']);
    expect(await no(path, 'circulate', '2025-09-01')).toEqual([422, ...before]);
    await record(api, `${path}/pledges`, company({ unconditional: false }));
    const patch = { method: 'PATCH', headers: { 'if-match': '*' } };
    const clauses = [{ key: 'a', heading: 'A', text: 'A.' }];
    const participants = [{ party: 'FR', role: 'proponent' }];
    await api.send(path, { ...patch, body: { beneficiary: 'UA', participants, clauses } });
    await make(path, 'circulate', '2025-09-01');
    expect(await no(path, 'endorse', '2025-09-02')).toEqual([
      422,
      'position_missing',
      'pledge_without_condition',
    ]);
    expect((await shown(path)).moves.find(({ name }) => name === 'endorse')!.blockers).toHaveLength(2);
  });

  it('names all that the request does not bring, and all that it brings in vain', async () => {
    const path = await presented(api, 'UA-NEEDS-01');
    const bare = { reason: null, source: null };
    expect(await no(path, 'reject', '2025-09-07', { ...bare, final: null })).toEqual([
      422,
      'needs_reason /reason',
      'needs_source /sourceId',
      'needs_final /final',
    ]);
    expect(
      await no(path, 'counter', '2025-09-07', { ...bare, reason: 'x', presenter: 'FR', final: true }),
    ).toEqual([422, 'needs_source /sourceId', 'not_taken /presenter', 'not_taken /final']);
    expect(await no(path, 'accept', '2025-09-07')).toEqual([422, 'us_position_missing']);
    expect(await no(path, 'supersede', '2025-09-07')).toEqual([422, 'needs_superseded_by /supersededBy']);
    const itself = { supersededBy: 'UA-NEEDS-01' };
    expect(await no(path, 'supersede', '2025-09-07', itself)).toEqual([
      422,
      'superseded_by_itself /supersededBy',
    ]);
    const unknown = { supersededBy: 'NO-SUCH-ONE' };
    expect(await no(path, 'supersede', '2025-09-07', unknown)).toEqual([
      422,
      'replacement_unknown /supersededBy',
    ]);
    expect(await no(path, 'applaud', '2025-09-07')).toEqual([422, 'unknown_move /move']);
  });

  it('is a day before the move before it, or one that has not come', async () => {
    const path = await presented(api, 'UA-DAYS-01');
    expect(await no(path, 'counter', '2025-09-05')).toEqual([422, 'before_previous_move /happenedOn']);
    expect(await no(path, 'counter', '2999-01-01')).toEqual([422, 'in_the_future /happenedOn']);
    const unmoved = await opened(api, 'UA-DAYS-02');
    expect(await no(unmoved, 'withdraw', '2025-08-18')).toEqual([422, 'before_opening /happenedOn']);
    await make(path, 'counter', '2025-09-06');
  });

  it('is another stage: a lost race where the stage before allowed it, else a rule', async () => {
    const path = await presented(api, 'UA-STAGE-01');
    expect(await no(path, 'present', '2025-09-07')).toEqual([409, 'wrong_stage']);
    expect(await no(path, 'circulate', '2025-09-07')).toEqual([422, 'wrong_stage']);
    await make(path, 'reject', '2025-09-08', { final: true });
    expect(await no(path, 'reopen', '2025-09-09')).toEqual([422, 'finally_rejected']);
    expect((await shown(path)).moves.map(({ name, blockers }) => [name, blockers.length])).toEqual([
      ['reopen', 1],
      ['withdraw', 0],
    ]);
  });

  it('is set aside by nobody alone', async () => {
    const path = await opened(api, 'UA-OVERRIDE-01');
    const override = { reason: 'Agreed by the leaders.' };
    expect(await no(path, 'circulate', '2025-09-01', { override })).toEqual([400, 'invalid_request']);
    expect(await no(path, 'circulate', '2025-09-01')).toEqual([422, 'pledge_missing']);
    expect(await history(path)).toEqual([]);
  });
});
