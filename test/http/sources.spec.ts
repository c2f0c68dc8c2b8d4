import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CheckedApi, type Page } from '../contract/checked-api.js';
import { expectReadsBack, expectReplays, expectRevises, record, refusal } from './journey.js';

const SOURCES = '/api/v1/sources';
const DISPATCH = {
  title: 'Estonia ready to send troops',
  publisher: 'ERR News',
  url: 'https://news.err.ee/1609',
  publishedOn: '2025-04-30',
  language: 'en',
  reliability: 'B',
};
const BULLETIN = { title: 'Bulletin', publisher: 'Élysée', reliability: 'A' };

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

const titles = async (query: string) =>
  (await api.send<Page<{ title: string }>>(`${SOURCES}?${query}`)).body.items.map(({ title }) => title);

it('a source is added, read and corrected', async () => {
  const made = await expectReplays(api, SOURCES, DISPATCH, BULLETIN);
  expect(made.body).toMatchObject({ ...DISPATCH, marking: 'TLP:CLEAR', revision: 1 });
  const path = await expectReadsBack({ api, made });
  await expectRevises(api, path, { reliability: 'C', url: null });
  await expectRevises(api, path, { publishedOn: '2025-05-01', language: 'et' });
  expect((await api.send(path)).body).toMatchObject({
    title: DISPATCH.title,
    reliability: 'C',
    url: null,
    revision: 3,
  });
});

it('what is left out of it is null', async () => {
  const { body } = await record(api, SOURCES, { ...BULLETIN, marking: 'TLP:AMBER' });
  expect(body).toMatchObject({ url: null, publishedOn: null, language: null, marking: 'TLP:AMBER' });
});

it('it was published on a day that has come', async () => {
  const publishedOn = '2999-01-01';
  expect(await refusal(api, SOURCES, { ...DISPATCH, publishedOn })).toEqual([
    422,
    'in_the_future /publishedOn',
  ]);
  const { items } = (await api.send<Page>(SOURCES)).body;
  const patch = { method: 'PATCH', headers: { 'if-match': '*' } };
  expect(await refusal(api, `${SOURCES}/${items[0]!.id}`, { publishedOn }, patch)).toEqual([
    422,
    'in_the_future /publishedOn',
  ]);
});

it('it is listed by publisher, language and grade, in the order of recording', async () => {
  expect(await titles('')).toEqual([DISPATCH.title, 'Bulletin']);
  expect(await titles(`publisher=${encodeURIComponent('Élysée')}`)).toEqual(['Bulletin']);
  expect([await titles('language=et'), await titles('reliability=A'), await titles('reliability=F')]).toEqual(
    [[DISPATCH.title], ['Bulletin'], []],
  );
});

it('it is not there under another id', async () => {
  const nowhere = `${SOURCES}/0198f000-dead-7000-8000-000000000001`;
  expect((await api.send(nowhere)).status).toBe(404);
  const patch = { method: 'PATCH', headers: { 'if-match': '*' } };
  expect(await refusal(api, nowhere, { title: 'x' }, patch)).toEqual([404, 'not_found']);
});

it('a fact cites one by id, or brings a new one, not both, and none that there is not', async () => {
  const event = { type: 'ratified', happenedOn: '2025-09-04' };
  const { id } = (await api.send<Page>(SOURCES)).body.items[0] as { id: string };
  expect((await record(api, '/api/v1/events', { ...event, sourceId: id })).body.sourceId).toBe(id);
  const brought = await record(api, '/api/v1/events', {
    ...event,
    source: { ...BULLETIN, title: 'Communiqué' },
  });
  const source = (await api.send(`${SOURCES}/${brought.body.sourceId as string}`)).body;
  expect(source).toMatchObject({ title: 'Communiqué', recordedAt: brought.body.recordedAt });
  const both = { ...event, sourceId: id, source: BULLETIN };
  expect(await refusal(api, '/api/v1/events', both)).toEqual([422, 'cited_twice /source']);
  const unknown = { ...event, sourceId: '0198f000-dead-7000-8000-000000000001' };
  expect(await refusal(api, '/api/v1/events', unknown)).toEqual([422, 'source_unknown /sourceId']);
  const later = { ...event, source: { ...BULLETIN, publishedOn: '2999-01-01' } };
  expect(await refusal(api, '/api/v1/events', later)).toEqual([422, 'in_the_future /source/publishedOn']);
});
