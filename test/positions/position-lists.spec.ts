import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewing } from '#ledger/act.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { acting, member, on, viewing } from '../support/book.js';
import { Negotiation, REFERENCE } from '../cast/negotiation.js';

interface Item {
  id: string;
  party: string;
  stance: string;
  retracted: object | null;
}

let scene: Negotiation;
let positions: PositionsService;
let pledge: string;
let beforeRetraction: string;

/*
 * Estonia moves from reserved to supporting, and thinks something else of one clause; Russia says two things on
 * one day; Britain supports the Estonian pledge; Poland's one position is taken back.
 */
beforeAll(async () => {
  scene = await Negotiation.begin();
  positions = scene.book.get(PositionsService);
  pledge = await scene.pledge();
  await scene.position({ stance: 'supports', statedOn: on('2025-09-04'), authority: 'minister' });
  await scene.position({ stance: 'reserved', statedOn: on('2025-08-20') });
  await scene.position({ stance: 'champions', about: { clause: 'monitoring' } });
  await scene.position({ party: 'RU', stance: 'opposes', statedOn: on('2025-08-18') });
  await scene.position({ party: 'RU', stance: 'rejects', statedOn: on('2025-08-18'), marking: 'TLP:AMBER' });
  await scene.position({ party: 'GB', stance: 'champions', about: { pledge } });
  const polish = await scene.position({ party: 'PL', stance: 'champions' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  beforeRetraction = new Date().toISOString().replace('Z', '000Z');
  await new Promise((resolve) => setTimeout(resolve, 5));
  await positions.retract(acting(), polish.id, { reason: 'misquoted' });
});

afterAll(() => scene.close());

const said = (items: string): string[] =>
  (JSON.parse(items) as Item[]).map(
    ({ party, stance, retracted }) => `${party} ${stance}${retracted ? ' (retracted)' : ''}`,
  );

const list = async (filters = {}, history = false, past: Partial<Viewing> = {}) =>
  said((await positions.list(viewing(past), { limit: 50, history, filters })).items);

const CURRENT = ['EE supports', 'EE champions', 'RU rejects', 'GB champions'];

test('of each party, the latest position on each thing counts; on one day, the one recorded later', async () => {
  expect(await list()).toEqual(CURRENT);
});

test('history shows everything ever recorded, and what was taken back as such', async () => {
  expect(await list({}, true)).toEqual([
    'EE supports',
    'EE reserved',
    'EE champions',
    'RU opposes',
    'RU rejects',
    'GB champions',
    'PL champions (retracted)',
  ]);
});

test.each<[string, Record<string, string>, string[]]>([
  ['a party', { party: 'EE' }, ['EE supports', 'EE champions']],
  ['members of a bloc on the day', { bloc: 'EU' }, ['EE supports', 'EE champions']],
  ['a stance', { stance: 'champions' }, ['EE champions', 'GB champions']],
  ['an overtaken stance', { stance: 'reserved' }, []],
  ['an authority', { authority: 'minister' }, ['EE supports']],
  ['the proposal as a whole', { about: 'proposal' }, ['EE supports', 'RU rejects']],
  ['clauses', { about: 'clause' }, ['EE champions']],
  ['pledges', { about: 'pledge' }, ['GB champions']],
  ['one clause', { clause: 'monitoring' }, ['EE champions']],
  ['a marking', { marking: 'TLP:AMBER' }, ['RU rejects']],
  ['a party and a stance', { party: 'EE', stance: 'champions' }, ['EE champions']],
])('the list can be asked for %s', async (_, filters, expected) => {
  expect(await list(filters)).toEqual(expected);
});

test('the list can be asked for one pledge', async () => {
  expect(await list({ pledge })).toEqual(['GB champions']);
});

test('on an earlier day, what counted on that day, of the bloc as it then was', async () => {
  const asOf = on('2025-08-25');
  expect(await list({}, false, { asOf })).toEqual(['EE reserved', 'RU rejects']);
  expect(await list({ bloc: 'EU' }, true, { asOf })).toEqual(['EE reserved']);
});

test('as known before a position was taken back, it counts', async () => {
  expect(await list({}, false, { knownAt: beforeRetraction })).toEqual([...CURRENT, 'PL champions']);
});

test('who may not see the latest position sees the one before as the latest', async () => {
  const viewer = member('01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b');
  expect(await list({ party: 'RU' }, false, { viewer })).toEqual(['RU opposes']);
});

test('pages follow one another without gap or repetition', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await positions.list(viewing(), { limit: 1, history: false, after });
    seen.push(...said(page.items));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(CURRENT);
});

test('the list of a proposal holds its own positions only', async () => {
  const other = 'UA-SG-2025-02';
  const { body } = await scene.book.get(ProposalsService).open(acting(), {
    reference: other,
    title: 'Another',
    summary: 'Another proposal.',
    beneficiary: 'UA',
    participants: [],
    clauses: [],
  });
  const request = { limit: 50, history: true };
  expect((await positions.listOf(viewing(), other, request)).items).toBe('[]');
  expect((await positions.listOf(viewing(), (JSON.parse(body) as Item).id, request)).items).toBe('[]');
  const current = await positions.listOf(viewing(), REFERENCE, { limit: 50, history: false });
  expect(said(current.items)).toEqual(CURRENT);
  await expect(positions.listOf(viewing(), 'UA-SG-1999-01', request)).rejects.toMatchObject({
    what: 'proposal',
  });
});
