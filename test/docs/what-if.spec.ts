import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Api } from '../support/api.js';
import { take } from './tour.js';

let api: Api;

beforeAll(async () => {
  api = await Api.open({ sample: true });
}, 120_000);
afterAll(() => api.close());

it('the page on what-ifs shows what the API answers on the sample, and leaves nothing behind', async () => {
  const variables = new Map([
    ['PB', `${api.url}/api/v1`],
    ['KEY', `Authorization: Bearer ${api.key}`],
  ]);
  const facts = ['event', 'position', 'move', 'pledge', 'condition', 'pledge_span'];
  const before = await api.lookup.everything(facts);
  expect(await take(await readFile('docs/what-if.md', 'utf8'), variables)).toBe(4);
  expect(await api.lookup.everything(facts)).toEqual(before);
  expect(await (await api.send('/api/v1/scenarios')).json()).toEqual({ items: [], next: null });
}, 60_000);
