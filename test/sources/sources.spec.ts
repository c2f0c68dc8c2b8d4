import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NewSource } from '#tracker/sources/new-source.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { acting, Book, on, TODAY, viewing } from '../support/book.js';
import { bodyOf } from '../cast/negotiation.js';

const ARTICLE: NewSource = {
  title: 'Estonia ready to send a company',
  publisher: 'ERR News',
  url: 'https://news.err.ee/',
  publishedOn: on('2025-04-30'),
  language: 'en',
  reliability: 'B',
};

let book: Book;
let sources: SourcesService;

beforeAll(async () => {
  book = await Book.open();
  sources = book.get(SourcesService);
});

afterAll(() => book.close());

const add = async (changes: Partial<NewSource> = {}) =>
  bodyOf<{ id: string }>(await sources.add(acting(), { ...ARTICLE, ...changes }));
const read = async (id: string, more = {}) => bodyOf(await sources.read(viewing(more), id));
const titles = async (filters = {}) =>
  (JSON.parse((await sources.list(viewing(), { limit: 50, filters })).items) as { title: string }[]).map(
    ({ title }) => title,
  );

test('a source is kept as it is cited', async () => {
  const added = await sources.add(acting(), ARTICLE);
  const { id } = bodyOf<{ id: string }>(added);
  expect(added).toMatchObject({ status: 201, location: `/api/v1/sources/${id}`, revision: 1 });
  expect(await read(id)).toEqual({
    id,
    ...ARTICLE,
    marking: 'TLP:CLEAR',
    revision: 1,
    recordedAt: expect.any(String),
    recordedBy: 'test',
  });
});

test('of a source only title, publisher and reliability are needed', async () => {
  const given = { title: 'A leaflet', publisher: 'Somebody', reliability: 'F' } as const;
  const { id } = bodyOf<{ id: string }>(await sources.add(acting(), { ...given, marking: 'TLP:AMBER' }));
  const rest = { url: null, publishedOn: null, language: null, marking: 'TLP:AMBER' };
  expect(await read(id)).toMatchObject({ ...given, ...rest });
});

test('a correction replaces what it gives and leaves the rest', async () => {
  const { id } = await add();
  const before = await read(id);
  const patch = { reliability: 'A', url: null, title: undefined } as const;
  const corrected = await sources.patch(acting({ expected: 1 }), id, patch);
  expect(corrected).toMatchObject({ status: 200, revision: 2 });
  expect(await read(id)).toEqual({ ...before, reliability: 'A', url: null, revision: 2 });

  await expect(sources.patch(acting({ expected: 1 }), id, { reliability: 'C' })).rejects.toMatchObject({
    name: 'StaleRevision',
  });
  const [entry] = await book.lookup.rows<{ at: string }>(
    `SELECT instant(recorded_at - interval '1 microsecond') AS at FROM entry WHERE action = 'source.corrected'`,
  );
  expect(await read(id, { knownAt: entry!.at })).toEqual(before);
});

test('nothing was published tomorrow', async () => {
  const publishedOn = on('2026-02-21');
  const refusal = { blockers: [{ code: 'in_the_future', pointer: '/publishedOn' }] };
  await expect(add({ publishedOn })).rejects.toMatchObject(refusal);
  const { id } = await add({ publishedOn: TODAY });
  await expect(sources.patch(acting({ expected: 1 }), id, { publishedOn })).rejects.toMatchObject(refusal);
});

test('sources are found by publisher, language and reliability', async () => {
  await add({ title: 'One', publisher: 'Postimees', language: 'et', reliability: 'C' });
  await add({ title: 'Two', publisher: 'Postimees', language: 'ru', reliability: 'C' });
  await add({ title: 'Three', publisher: 'Postimees', language: null, reliability: 'D' });
  expect(await titles({ publisher: 'Postimees' })).toEqual(['One', 'Two', 'Three']);
  expect(await titles({ publisher: 'Postimees', language: 'ru' })).toEqual(['Two']);
  expect(await titles({ publisher: 'Postimees', reliability: 'C' })).toEqual(['One', 'Two']);
  expect(await titles({ publisher: 'postimees' })).toEqual([]);
});

test('a source that is not there is neither read nor corrected', async () => {
  const id = '018f0000-0000-7000-8000-000000000000';
  await expect(read(id)).rejects.toMatchObject({ name: 'NotThere' });
  await expect(sources.patch(acting(), id, {})).rejects.toMatchObject({ name: 'NotThere' });
});
