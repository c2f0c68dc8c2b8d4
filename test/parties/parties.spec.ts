import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { acting, Book, member, on, viewing } from '../support/book.js';
import { bodyOf } from '../cast/negotiation.js';

const OSCE = {
  code: 'OSCE',
  name: 'Organization for Security and Co-operation in Europe',
  type: 'organisation',
} as const;

let book: Book;
let parties: PartiesService;

beforeAll(async () => {
  book = await Book.open();
  parties = book.get(PartiesService);
  await book.lookup.rows('DELETE FROM party');
  await parties.add(acting(), { code: 'FR', name: 'French Republic', type: 'state' });
  await Promise.all([parties.seedStates(acting()), parties.seedStates(acting())]);
});

afterAll(() => book.close());

interface Item {
  code: string;
  blocs: string[];
  members: number | null;
}

const read = async (code: string, more = {}) => bodyOf(await parties.read(viewing(more), code));
const list = async (filters = {}, more = {}) =>
  JSON.parse((await parties.list(viewing(more), { limit: 500, filters })).items) as Item[];
const codes = async (filters = {}, more = {}) => (await list(filters, more)).map(({ code }) => code);

test('a book knows every state of ISO 3166-1, recorded in one entry beside those it knew before', async () => {
  const [entry, ...others] = await book.lookup.rows<{ change: { party: unknown[] }; subject_type: string }>(
    `SELECT change, subject_type FROM entry WHERE action = 'party.seeded' AND recorded_by = 'test'`,
  );
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ subject_type: 'book' });
  expect(entry!.change.party).toHaveLength(248);
  expect(await list({ type: 'state' })).toHaveLength(249);
  expect(await read('FR')).toMatchObject({ name: 'French Republic' });
  expect(await read('UA')).toEqual({
    id: expect.any(String),
    code: 'UA',
    name: 'Ukraine',
    type: 'state',
    retiredOn: null,
    blocs: [],
    members: null,
    marking: 'TLP:CLEAR',
    revision: 1,
    recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    recordedBy: 'test',
  });
});

test('a book that knows them all learns nothing from another seeding', async () => {
  const before = await book.lookup.count('entry');
  expect(await parties.seedStates(acting())).toBe(0);
  expect(await book.lookup.count('entry')).toBe(before);
});

test('what is no state has a mnemonic, and nobody else has the same', async () => {
  const added = await parties.add(acting(), OSCE);
  expect(added).toMatchObject({ status: 201, location: '/api/v1/parties/OSCE', revision: 1 });
  expect(bodyOf(added)).toMatchObject({ ...OSCE, members: null });
  await expect(parties.add(acting(), OSCE)).rejects.toMatchObject({
    name: 'Conflict',
    code: 'duplicate_code',
  });
});

test('a state that ISO 3166-1 does not know is none', async () => {
  await expect(parties.add(acting(), { code: 'XK', name: 'Kosovo', type: 'state' })).rejects.toMatchObject({
    blockers: [{ code: 'not_a_state', pointer: '/code' }],
  });
});

test('a party is renamed by whoever read it last, under its code or its id', async () => {
  const { id } = (await read('CZ')) as { id: string };
  const renamed = await parties.patch(acting({ expected: 1 }), id, { name: 'Czechia' });
  expect(renamed).toMatchObject({ status: 200, location: '/api/v1/parties/CZ', revision: 2 });
  expect(await read('CZ')).toEqual(await read(id));
  expect(await read('CZ')).toMatchObject({ name: 'Czechia', revision: 2 });
  await expect(parties.patch(acting({ expected: 1 }), 'CZ', { name: 'Bohemia' })).rejects.toMatchObject({
    name: 'StaleRevision',
  });
  await expect(parties.patch(acting({ expected: 1 }), 'ZZ', { name: 'Nowhere' })).rejects.toMatchObject({
    name: 'NotThere',
  });
});

test('a party that retires stays in the book, and takes part until that day', async () => {
  await parties.add(acting(), { code: 'WEU', name: 'Western European Union', type: 'bloc' });
  const membership = { member: 'BE', from: on('1954-10-23') };
  await book.get(MembershipsService).begin(acting(), 'WEU', membership);
  expect(await parties.retire(acting(), 'WEU', { on: on('2011-06-30') })).toMatchObject({ status: 200 });

  expect(await read('WEU')).toMatchObject({ retiredOn: '2011-06-30', revision: 2 });
  expect(await read('WEU', { asOf: on('2011-06-29') })).toMatchObject({ retiredOn: null });
  expect(await codes({ retired: true })).toEqual(['WEU']);
  expect(await codes({ retired: true }, { asOf: on('2011-06-29') })).toEqual([]);
  expect(await codes({ retired: false, type: 'bloc' })).toEqual([]);
  expect(await codes({ retired: false, type: 'bloc' }, { asOf: on('2011-06-29') })).toEqual(['WEU']);
  expect(
    await book.lookup.rows(`SELECT happened_on::text FROM entry WHERE action = 'party.retired'`),
  ).toEqual([{ happened_on: '2011-06-30' }]);

  const again = { blockers: [{ code: 'in_the_future' }, { code: 'retired_already' }] };
  await expect(parties.retire(acting(), 'WEU', { on: on('2026-02-21') })).rejects.toMatchObject(again);
});

test('the list goes by code, page by page, and each page ends where the next begins', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await parties.list(viewing(), { limit: 100, after });
    seen.push(...(JSON.parse(page.items) as Item[]).map(({ code }) => code));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(await codes());
  expect(new Set(seen).size).toBe(251);
});

test('a party with a marking is nobody else’s to see, nor is who belongs to it', async () => {
  const [ours, theirs] = ['018f0000-0000-7000-8000-0000000000aa', '018f0000-0000-7000-8000-0000000000bb'];
  const [we, they] = [member(ours, ours), member(theirs, theirs)];
  const group = { code: 'CONTACT', name: 'Contact group', type: 'bloc', marking: 'TLP:AMBER' } as const;
  await parties.add(acting({ viewer: we }), group);
  await book
    .get(MembershipsService)
    .begin(acting({ viewer: we }), 'CONTACT', { member: 'SE', from: on('2025-01-01'), marking: 'TLP:CLEAR' });

  expect(await read('CONTACT', { viewer: we })).toMatchObject({ members: 1 });
  await expect(read('CONTACT', { viewer: they })).rejects.toMatchObject({ name: 'NotThere' });
  expect(await read('SE', { viewer: we })).toMatchObject({ blocs: ['CONTACT'] });
  expect(await read('SE', { viewer: they })).toMatchObject({ blocs: [] });
  expect(await codes({ bloc: 'CONTACT' }, { viewer: we })).toEqual(['SE']);
  expect(await codes({ bloc: 'CONTACT' }, { viewer: they })).toEqual([]);
});
