import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi } from '../contract/checked-api.js';
import { instant, record } from './journey.js';
import { company, opened } from './proposal.js';

/** Estonia waits for a ceasefire and the Riigikogu, Britain for either; nothing has happened on 10 January 2026. */
const ON = 'asOf=2026-01-10';
const BOTH = 'ceasefire_in_force + 1 day and parliament_approved(EE)';
const EITHER = 'ceasefire_in_force or parliament_approved(GB)';

interface Leaf {
  readonly leaf: string;
  readonly controlledBy: string;
  readonly latest?: string;
}
interface Found {
  readonly outcome: string;
  readonly inForceFrom: string | null;
  readonly sets: readonly { readonly isPossible?: boolean; readonly leaves: readonly Leaf[] }[];
  readonly sentence: string;
}
interface Levers {
  readonly pledges: number;
  readonly total: number;
  readonly levers: readonly {
    readonly leaf: Leaf;
    readonly pledges: readonly string[];
    readonly brings: object;
    readonly takesPartIn: { readonly sets: number };
  }[];
}

let api: CheckedApi;
let path: string;
let ids: Readonly<Record<'estonian' | 'british' | 'money', string>>;

const waiting = async (text: string, more: object = {}) => {
  const condition = await record(api, `${path}/conditions`, { label: text, text });
  const terms = company({ unconditional: false, activatedBy: condition.body.id, ...more });
  return (await record(api, `${path}/pledges`, terms)).body.id;
};
const unlocking = async (id: string, query = ON) =>
  (await api.send<Found>(`/api/v1/pledges/${id}/unlock?${query}`)).body;
const backwards = async (id: string, by: string) =>
  (await api.send<Found>(`/api/v1/pledges/${id}/backward?${ON}&by=${by}`)).body;
const levers = async (query = ON) => (await api.send<Levers>(`/api/v1/analysis/leverage?${query}`)).body;
const leaves = ({ sets }: Found) => sets.map((set) => set.leaves.map(({ leaf }) => leaf));

beforeAll(async () => {
  api = await CheckedApi.open();
  path = await opened(api, 'UA-UNLOCK-01');
  const funds = { kind: 'funding', domain: null, quantity: null };
  ids = {
    estonian: await waiting(BOTH),
    british: await waiting(EITHER, { party: 'GB' }),
    money: await waiting('us_backing_confirmed', {
      ...{ party: 'GB', money: { amount: '200000000.00', currency: 'GBP' } },
      ...funds,
    }),
  };
}, 60_000);
afterAll(() => api.close());

describe('what a pledge still needs', () => {
  it('is told as its minimal sets, each leaf with whoever controls it', async () => {
    const estonian = await unlocking(ids.estonian);
    expect(estonian).toMatchObject({ outcome: 'unlockable', status: 'pending', inForceFrom: null });
    expect(leaves(estonian)).toEqual([['ceasefire_in_force', 'parliament_approved(EE)']]);
    expect(estonian.sets[0]!.leaves.map(({ controlledBy }) => controlledBy)).toEqual([
      'the parties to the conflict',
      'EE',
    ]);
    const british = await unlocking(ids.british);
    expect(leaves(british)).toEqual([['ceasefire_in_force'], ['parliament_approved(GB)']]);
    expect(leaves(await unlocking(ids.british, `${ON}&most=1`))).toHaveLength(1);
  });

  it('has a day by which each leaf has to be so', async () => {
    const found = await backwards(ids.estonian, '2026-03-01');
    expect(found.sets).toMatchObject([
      {
        isPossible: true,
        leaves: [
          { leaf: 'ceasefire_in_force', latest: '2026-02-28' },
          { leaf: 'parliament_approved(EE)', latest: '2026-03-01' },
        ],
      },
    ]);
    expect(await backwards(ids.estonian, '2026-01-10')).toMatchObject({ outcome: 'too_late' });
    expect(await backwards(ids.estonian, '2026-01-09')).toMatchObject({ outcome: 'too_late', sets: [] });
  });

  it('is not there before the pledge, nor where there is none', async () => {
    const status = async (query: string, id = ids.estonian) =>
      (await api.send(`/api/v1/pledges/${id}/unlock?${query}`)).status;
    expect(await status('asOf=2025-08-19')).toBe(404);
    expect(await status(ON, '0198f000-dead-7000-8000-000000000001')).toBe(404);
  });
});

describe('leverage', () => {
  it('ranks leaves by what each alone would bring into force', async () => {
    const { levers: found, pledges, total } = await levers();
    expect([pledges, total]).toEqual([3, 4]);
    expect(found.map(({ leaf, pledges: brought }) => [leaf.leaf, brought])).toEqual([
      ['ceasefire_in_force', [ids.british]],
      ['parliament_approved(GB)', [ids.british]],
      ['us_backing_confirmed', [ids.money]],
      ['parliament_approved(EE)', []],
    ]);
    expect(found[0]!.brings).toMatchObject({ pledges: 1, byUnit: { personnel: { least: 50, most: 250 } } });
    expect(found[2]!.brings).toMatchObject({
      money: [{ currency: 'GBP', least: '200000000.00', most: '200000000.00' }],
    });
  });

  it('counts the pledges that are asked for', async () => {
    const first = async (query: string) =>
      (await levers(`${ON}&${query}`)).levers.map(({ leaf }) => leaf.leaf);
    expect(await first('party=EE')).toEqual(['ceasefire_in_force', 'parliament_approved(EE)']);
    expect(await first('kind=funding')).toEqual(['us_backing_confirmed']);
    expect(await first('most=1')).toHaveLength(1);
    expect(await first('proposal=UA-UNKNOWN-01')).toEqual([]);
  });
});

it('what was recorded meanwhile is no longer asked for, but was then', async () => {
  const knownAt = await instant(api);
  await record(api, '/api/v1/events', { type: 'parliament_approved', party: 'EE', happenedOn: '2026-01-05' });
  expect(leaves(await unlocking(ids.estonian))).toEqual([['ceasefire_in_force']]);
  expect((await levers()).levers[0]!.pledges).toEqual([ids.estonian, ids.british].sort());
  const then = await unlocking(ids.estonian, `${ON}&knownAt=${knownAt}`);
  expect(leaves(then)).toEqual([['ceasefire_in_force', 'parliament_approved(EE)']]);
  expect((await levers(`${ON}&knownAt=${knownAt}`)).levers[0]!.pledges).toEqual([ids.british]);
  await record(api, '/api/v1/events', { type: 'ceasefire_in_force', happenedOn: '2026-01-10' });
  expect(await unlocking(ids.estonian)).toMatchObject({ outcome: 'only_time', inForceFrom: '2026-01-11' });
});
