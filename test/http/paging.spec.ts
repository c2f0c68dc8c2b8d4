import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CheckedApi, type Answer, type Page } from '../contract/checked-api.js';
import { endpointsOf } from '../contract/openapi.js';
import { Targets } from './fuzz/targets.js';

/** Most pages that a list is read in. */
const PAGES = 25;

/** Filters that leave something, for lists that have them: a page's `Link` has to keep them. */
const FILTERED: Readonly<Record<string, string>> = {
  '/api/v1/parties': 'type=state',
  '/api/v1/sources': 'language=en',
  '/api/v1/pledges': 'kind=troops',
  '/api/v1/positions': 'history=true',
};

let api: CheckedApi;
let lists: string[];

beforeAll(async () => {
  api = await CheckedApi.open({ sample: true });
  const targets = await Targets.find(api);
  lists = endpointsOf(api.contract.document)
    .filter(({ operation }) => operation.parameters.some(({ name }) => name === 'after'))
    .map((endpoint) => targets.of(endpoint).path);
}, 120_000);
afterAll(() => api.close());

/** Follows the `Link`s from a first page to the last; returns the ids of each page. */
async function followed(first: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let address: string | undefined = first; address !== undefined;) {
    const { status, headers, body }: Answer<Page> = await api.send<Page>(address);
    expect([address, status]).toEqual([address, 200]);
    pages.push(body.items.map(({ id }) => id));
    const [, next, relation]: (string | undefined)[] =
      /^<([^>]+)>; rel="(\w+)"$/.exec(headers.link?.toString() ?? '') ?? [];
    expect(relation).toBe(body.next === null ? undefined : 'next');
    if (next) expect(new URL(next, api.url).searchParams.get('after')).toBe(body.next);
    address = next;
  }
  return pages;
}

it('pages of any size hold every item once, in one order', async () => {
  expect(lists.length).toBeGreaterThanOrEqual(14);
  for (const path of lists) {
    for (const query of ['', FILTERED[path] ?? []].flat()) {
      const all = (await followed(`${path}?limit=500&${query}`)).flat();
      expect(new Set(all).size).toBe(all.length);
      const size = fc.integer({ min: Math.max(1, Math.ceil(all.length / PAGES)), max: all.length + 2 });
      const whole = fc.asyncProperty(size, async (limit) => {
        const pages = await followed(`${path}?limit=${limit}&${query}`);
        expect(pages.flat()).toEqual(all);
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
        expect(pages.length).toBe(Math.max(1, Math.ceil(all.length / limit)));
      });
      await fc.assert(whole, { numRuns: 4 });
    }
  }
}, 180_000);

it('a page that is asked for again is the same, and unchanged', async () => {
  for (const path of lists) {
    const [first, second] = [
      await api.send<Page>(`${path}?limit=1`),
      await api.send<Page>(`${path}?limit=1`),
    ];
    expect(second.text).toBe(first.text);
    const { status } = await api.send(`${path}?limit=1`, {
      headers: { 'if-none-match': first.headers.etag },
    });
    expect([path, status]).toEqual([path, 304]);
  }
});

it('what is recorded while pages are read comes after them, and moves nothing', async () => {
  const path = '/api/v1/sources';
  const before = (await followed(`${path}?limit=500`)).flat();
  const { body: first } = await api.send<Page>(`${path}?limit=100`);
  const added = await api.send(path, {
    body: { title: 'One more', publisher: 'ERR News', reliability: 'B' },
  });
  const rest = (await followed(`${path}?limit=100&after=${first.next}`)).flat();
  expect([...first.items.map(({ id }) => id), ...rest]).toEqual([...before, added.body.id]);
});

it('past pages are as they were', async () => {
  const path = '/api/v1/proposals/UA-SG-2026-01/pledges';
  const { asOf, knownAt } = (await api.send<{ asOf: string; knownAt: string }>('/api/v1/status')).body;
  const before = await followed(`${path}?limit=7&asOf=${asOf}&knownAt=${knownAt}`);
  await api.send(path, {
    body: {
      party: 'EE',
      polarity: 'offer',
      kind: 'training',
      pledgedOn: '2026-01-10',
      wording: 'instructors',
    },
  });
  expect(await followed(`${path}?limit=7&asOf=${asOf}&knownAt=${knownAt}`)).toEqual(before);
  expect((await followed(`${path}?limit=7`)).flat()).toHaveLength(before.flat().length + 1);
});
