import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { factTables } from '#tracker/fact-tables.js';
import { CheckedApi, type Item, type Page } from '../contract/checked-api.js';
import type { Told, ToldPledge } from '../cast/what-ifs.js';
import { instant } from './journey.js';

/** The questions that the record of the coalition raises, with what the record itself answers. */
let api: CheckedApi;
let pledges: readonly Item[];
let conditions: ReadonlyMap<string, string>;
let withoutCeasefire: Told;
let withCeasefire: Told;

const EVALUATE = '/api/v1/scenarios/evaluate';
const PERIOD = { asOf: '2026-01-10', through: '2026-12-31', pending: 10_000 };
const CEASEFIRE = { event: { type: 'ceasefire_in_force', happenedOn: '2026-02-01' } };

const evaluate = async (suppose: object[], query = ''): Promise<Told> => {
  const { status, text, body } = await api.send<Told>(`${EVALUATE}?${query}`, {
    body: { ...PERIOD, suppose },
  });
  expect([status, text]).toEqual([200, text]);
  return body;
};

beforeAll(async () => {
  api = await CheckedApi.open({ sample: true });
  pledges = (await api.send<Page>('/api/v1/pledges?limit=500')).body.items;
  const proposals = (await api.send<Page>('/api/v1/proposals?limit=500')).body.items;
  const each = proposals.map(async ({ reference }) => {
    const path = `/api/v1/proposals/${String(reference)}/conditions?limit=500`;
    return (await api.send<Page>(path)).body.items;
  });
  conditions = new Map((await Promise.all(each)).flat().map(({ id, text }) => [id, String(text)]));
  withoutCeasefire = await evaluate([]);
  withCeasefire = await evaluate([CEASEFIRE]);
}, 120_000);
afterAll(() => api.close());

/** The pledges of the record that wait for a condition of which the text is so. */
const waitingFor = (text: RegExp, more: Partial<Record<keyof Item, unknown>> = {}) =>
  pledges.filter(
    (pledge) =>
      text.test(conditions.get(String(pledge.activatedBy)) ?? '') &&
      Object.entries(more).every(([name, value]) => pledge[name] === value),
  );
const ids = (some: readonly { pledge: string }[]) => some.map(({ pledge }) => pledge).sort();
const startsOn = ({ timeline }: Told, day: string): readonly ToldPledge[] =>
  timeline.find((one) => one.day === day)?.starts ?? [];
const missingOf = ({ pending }: Told, id: string) => pending.find(({ pledge }) => pledge === id)?.missing;

describe('with no ceasefire on record', () => {
  it('nothing that waits for one is in force, and all of it is pending', () => {
    const waiting = waitingFor(/ceasefire_in_force/).filter(({ polarity }) => polarity === 'offer');
    expect(waiting.length).toBeGreaterThan(15);
    const pending = new Set(ids(withoutCeasefire.pending));
    const standing = waiting.filter(({ status }) => status !== 'lapsed' && status !== 'withdrawn');
    expect(standing.filter(({ id }) => !pending.has(id))).toEqual([]);
    expect(waiting.filter(({ status }) => status === 'in_force')).toEqual([]);
  });
});

describe('suppose a ceasefire in force on 1 February 2026', () => {
  it('what waits for the day after starts on 2 February, and what waits for the day itself on that', () => {
    const dayAfter = waitingFor(/^ceasefire_in_force \+ 1 day( or .*)?$/, { status: 'pending' });
    expect(dayAfter.length).toBeGreaterThan(4);
    expect(ids(startsOn(withCeasefire, '2026-02-02'))).toEqual(dayAfter.map(({ id }) => id).sort());
    const sameDay = waitingFor(/^ceasefire_in_force( or .*)?$/, { status: 'pending' });
    const expected = sameDay.filter(({ activatedBy }) => !/\+/.test(conditions.get(String(activatedBy))!));
    expect(expected.length).toBeGreaterThan(5);
    expect(ids(startsOn(withCeasefire, '2026-02-01'))).toEqual(expected.map(({ id }) => id).sort());
  });

  it('the British contingent still waits for the Commons, the Estonian for the Riigikogu', () => {
    for (const party of ['GB', 'EE']) {
      const contingents = waitingFor(new RegExp(`ceasefire_in_force.*parliament_approved\\(${party}\\)`), {
        party,
        kind: 'troops',
      });
      expect(contingents).toHaveLength(1);
      expect(missingOf(withCeasefire, contingents[0]!.id)).toMatchObject([
        { leaf: `parliament_approved(${party})`, controlledBy: party, value: 'unknown' },
      ]);
      expect(missingOf(withoutCeasefire, contingents[0]!.id)).toHaveLength(2);
    }
  });

  it('the German one waits for three things', () => {
    const [german] = waitingFor(/parliament_approved\(DE\)/, { party: 'DE', kind: 'troops' });
    expect(missingOf(withCeasefire, german!.id)!.map(({ leaf }) => leaf)).toEqual([
      'us_backing_confirmed',
      'ceasefire_signed',
      'parliament_approved(DE)',
    ]);
  });

  it('refusals stay refusals', () => {
    const refusals = new Set(pledges.filter(({ polarity }) => polarity === 'refusal').map(({ id }) => id));
    expect(refusals.size).toBeGreaterThan(5);
    const told = [...withCeasefire.timeline.flatMap(({ starts, ends }) => [...starts, ...ends])];
    expect([...told, ...withCeasefire.pending].filter(({ pledge }) => refusals.has(pledge))).toEqual([]);
  });

  it('day by day it adds up, by party, kind and domain', () => {
    let { pledges: inForce } = withCeasefire.atFirst;
    const kindOf = new Map<string, number>(Object.entries(withCeasefire.atFirst.byKind));
    for (const { starts, ends, inForce: force } of withCeasefire.timeline) {
      inForce += starts.length - ends.length;
      for (const { kind } of starts) kindOf.set(kind, (kindOf.get(kind) ?? 0) + 1);
      for (const { kind } of ends) kindOf.set(kind, kindOf.get(kind)! - 1);
      const kinds = Object.fromEntries([...kindOf].filter(([, count]) => count > 0));
      expect([force.pledges, force.byKind]).toEqual([inForce, kinds]);
      expect(Object.values(force.byParty).reduce((sum, count) => sum + count, 0)).toBe(inForce);
    }
    expect(inForce).toBeGreaterThan(withCeasefire.atFirst.pledges + 10);
  });

  it('with the Commons and the Riigikogu as well, both come in on the later of the days', async () => {
    const approved = (party: string, happenedOn: string) => ({
      event: { type: 'parliament_approved', party, happenedOn },
    });
    const told = await evaluate([CEASEFIRE, approved('GB', '2026-02-15'), approved('EE', '2026-01-20')]);
    const troops = (day: string) =>
      startsOn(told, day).filter(({ kind, domain }) => kind === 'troops' && domain === 'land');
    expect(troops('2026-02-15').map(({ party }) => party)).toEqual(['GB']);
    expect(troops('2026-02-02').map(({ party }) => party)).toContain('EE');
  });

  it('beside the record as it is, all of that is only here', async () => {
    const { compared } = await evaluate([CEASEFIRE], 'compare=book');
    const started = ({ timeline }: Told) => ids(timeline.flatMap(({ starts }) => starts));
    const before = started(withoutCeasefire);
    expect(ids(compared!.onlyHere)).toEqual(started(withCeasefire).filter((id) => !before.includes(id)));
    expect([compared!.onlyThere, compared!.earlier, compared!.later]).toEqual([[], [], []]);
  });
});

it('never a trace in the book: its tables, its entries and the report are the same bytes', async () => {
  const tables = [...factTables, 'entry', 'idempotency', 'pledge_timeline', 'pledge_span', 'pledge_signal'];
  const before = await api.lookup.everything(tables);
  const knownAt = await instant(api);
  const status = async () => (await api.send(`/api/v1/status?asOf=2026-02-10&knownAt=${knownAt}`)).text;
  const [report, now] = [await status(), JSON.parse((await api.send('/api/v1/status')).text) as object];
  await evaluate([
    CEASEFIRE,
    { event: { type: 'armed_attack', occurrence: 'denied', through: '2026-06-30' } },
    { position: { party: 'US', proposal: 'UA-SG-2025-01', stance: 'supports', statedOn: '2026-01-20' } },
    { move: { proposal: 'UA-SG-2025-01', move: 'accept', happenedOn: '2026-01-25' } },
    { pledge: { party: 'LV', proposal: 'UA-SG-2026-01', kind: 'training', unconditional: true } },
  ]);
  expect(await api.lookup.everything(tables)).toEqual(before);
  expect(await status()).toBe(report);
  const { knownAt: _, ...again } = JSON.parse((await api.send('/api/v1/status')).text) as { knownAt: string };
  expect(now).toMatchObject(again);
}, 60_000);
