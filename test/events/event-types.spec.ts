import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SHIPPED_EVENT_TYPES } from '#domain/vocabulary/event-types.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { acting, Book, viewing } from '../support/book.js';
import { bodyOf } from '../cast/negotiation.js';

const ELECTIONS = { name: 'elections_held', label: 'Elections held', once: false };

let book: Book;
let types: EventTypesService;

beforeAll(async () => {
  book = await Book.open();
  types = book.get(EventTypesService);
  await book.lookup.rows('DELETE FROM event_type');
});

afterAll(() => book.close());

const list = async (limit = 50, after?: string) => {
  const { items, next } = await types.list(viewing(), { limit, after });
  return { items: JSON.parse(items) as { name: string; once: boolean; label: string }[], next };
};

test('every book starts with the shipped event types, in one entry', async () => {
  expect(await types.seed(acting())).toBe(SHIPPED_EVENT_TYPES.length);
  expect(await types.seed(acting())).toBe(0);
  const kept = SHIPPED_EVENT_TYPES.map(({ name, label, once }) => ({ name, label, once }));
  kept.sort((a, b) => (a.name < b.name ? -1 : 1));
  expect((await list()).items).toMatchObject(kept);
  expect(await book.lookup.rows(`SELECT action FROM entry WHERE recorded_by = 'test'`)).toEqual([
    { action: 'event_type.seeded' },
  ]);
});

test('the vocabulary grows, by names that can be typed and are not taken', async () => {
  const added = await types.add(acting(), ELECTIONS);
  expect(added).toMatchObject({ status: 201, location: '/api/v1/event-types/elections_held', revision: 1 });
  expect(bodyOf(await types.read(viewing(), 'elections_held'))).toEqual({
    id: expect.any(String),
    ...ELECTIONS,
    controlledBy: null,
    marking: 'TLP:CLEAR',
    revision: 1,
    recordedAt: expect.any(String),
    recordedBy: 'test',
  });
  await expect(types.add(acting(), ELECTIONS)).rejects.toMatchObject({
    name: 'Conflict',
    code: 'duplicate_name',
  });
  await expect(types.add(acting(), { ...ELECTIONS, name: 'Elections held' })).rejects.toMatchObject({
    blockers: [{ code: 'not_an_event_type_name', pointer: '/name' }],
  });
});

test('a label may change, what it stands for may not', async () => {
  const { id } = bodyOf<{ id: string }>(await types.read(viewing(), 'elections_held'));
  const label = 'National elections held';
  const patched = await types.patch(acting({ expected: 1 }), id, { label });
  expect(patched).toMatchObject({ status: 200, revision: 2 });
  expect(bodyOf(patched)).toMatchObject({ ...ELECTIONS, label });
  await expect(types.patch(acting({ expected: 1 }), 'elections_held', { label })).rejects.toMatchObject({
    name: 'StaleRevision',
  });
  await expect(types.patch(acting(), 'nothing_known', { label })).rejects.toMatchObject({
    name: 'NotThere',
  });
});

test('the list goes by name, page by page', async () => {
  const first = await list(3);
  expect(first.items.map(({ name }) => name)).toEqual([
    'armed_attack',
    'beneficiary_request',
    'ceasefire_breached',
  ]);
  expect((await list(1, first.next!)).items.map(({ name }) => name)).toEqual(['ceasefire_in_force']);
});
