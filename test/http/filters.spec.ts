import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Item, type Page } from '../contract/checked-api.js';
import { endpointsOf, type Endpoint } from '../contract/openapi.js';
import { Targets } from './fuzz/targets.js';

/** What is asked for where the first item of a list does not say it. */
const ASKED: Readonly<Record<string, string>> = {
  party: 'FR',
  bloc: 'EU',
  coalition: 'NATO',
  dDay: '2026-03-01',
  removed: 'false',
  retired: 'false',
  suspended: 'false',
  history: 'true',
  retracted: 'true',
  about: 'clause',
  clause: 'reassurance-force',
  from: '2025-01-01',
  to: '2026-01-15',
  on: '2025-09-04',
  principal: 'admin-key',
  deadlock: '0123456789abcdef',
  asOf: '2026-02-10',
};

/** These turn a list into another one, of which the list that each filter gives alone is no part. */
const TURNING = ['history', 'retracted', 'asOf', 'knownAt'];
const PAGING = ['limit', 'after'];

/** Every two filters of every list, on the sample: both together give what is in the answers to each alone. */
describe('two filters at once', () => {
  let api: CheckedApi;
  let targets: Targets;
  let lists: Endpoint[];
  let knownAt: string;

  beforeAll(async () => {
    api = await CheckedApi.open({ sample: true });
    targets = await Targets.find(api);
    const isList = ({ operation }: Endpoint) => operation.parameters.some(({ name }) => name === 'after');
    lists = endpointsOf(api.contract.document).filter(isList);
    knownAt = (await api.send<{ knownAt: string }>('/api/v1/status')).body.knownAt;
  }, 120_000);
  afterAll(() => api.close());

  async function ids(path: string, ...asked: string[]): Promise<string[]> {
    const { status, body } = await api.send<Page>(`${path}?limit=500&${asked.join('&')}`);
    expect([path, asked, status]).toEqual([path, asked, 200]);
    return body.items.map(({ id }) => id);
  }

  /** For each filter of a list something to ask for, such as `kind=troops`: what some item has, if it shows it. */
  async function filtersOf({ operation }: Endpoint, path: string): Promise<[name: string, asked: string][]> {
    const { items } = (await api.send<Page>(`${path}?limit=500`)).body;
    const pledge = (await api.send<Page>('/api/v1/pledges?limit=1')).body.items[0]!.id;
    const shown = (name: string) =>
      items.map((item: Item) => item[name]).find((value) => typeof value === 'string');
    const names = operation.parameters.filter((one) => one.in === 'query' && !PAGING.includes(one.name));
    return names.map(({ name, schema }) => {
      const others: Record<string, string> = { ...ASKED, knownAt, pledge, subject: pledge };
      const atAnInstant = schema.format === 'date-time' ? knownAt : undefined;
      const value = shown(name) ?? atAnInstant ?? others[name] ?? schema.enum?.[0];
      if (value === undefined) throw new Error(`filters.spec.ts does not say what to ask for with ${name}.`);
      return [name, `${name}=${encodeURIComponent(String(value))}`];
    });
  }

  it('give what both give', async () => {
    let pairs = 0;
    let found = 0;
    for (const list of lists) {
      const { path } = targets.of(list);
      const filters = await filtersOf(list, path);
      const alone = new Map<string, string[]>();
      for (const [name, asked] of filters) alone.set(name, await ids(path, asked));
      for (const [i, [one, first]] of filters.entries()) {
        for (const [other, second] of filters.slice(i + 1)) {
          const both = await ids(path, first, second);
          pairs++;
          if (TURNING.includes(one) || TURNING.includes(other)) continue;
          const expected = alone.get(one)!.filter((id) => alone.get(other)!.includes(id));
          expect([path, first, second, both]).toEqual([path, first, second, expected]);
          found += both.length > 0 ? 1 : 0;
        }
      }
    }
    expect([lists.length >= 14, pairs > 250, found > 60]).toEqual([true, true, true]);
  }, 180_000);

  it('are not taken for one another when all of them are given', async () => {
    for (const list of lists) {
      const { path } = targets.of(list);
      const filters = await filtersOf(list, path);
      await ids(path, ...filters.map(([, asked]) => asked));
    }
  }, 60_000);
});
