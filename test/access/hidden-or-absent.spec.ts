import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CheckedApi } from '../contract/checked-api.js';
import { endpointsOf, type Endpoint } from '../contract/openapi.js';
import type { Target } from '../http/fuzz/fault.js';
import type { Targets } from '../http/fuzz/targets.js';
import type { Member } from '../support/api.js';
import { absentLike } from './absent-like.js';
import { shown } from './shown.js';
import { StatementLog } from './statement-log.js';
import { swapsOf, type Hidden, type Swap } from './swaps.js';
import { NAMES } from './values.js';
import { washingtonsSecrets } from './washingtons-secrets.js';

/** So many hidden names of its kind are tried in each place. */
const TRIED = 3;

let api: CheckedApi;
let targets: Targets;
let hidden: Hidden;
let asker: Member;
let log: StatementLog;

beforeAll(async () => {
  let others;
  ({ api, targets, others, hidden } = await washingtonsSecrets());
  asker = others[0]!;
  log = new StatementLog();
}, 120_000);
afterAll(async () => {
  log.end();
  await api.close();
});

/** Whether those who are being answered would still be let in is asked once a second, whatever they ask. */
const isOfTheRequest = (name: string): boolean => !name.endsWith('.holders');

/** What is answered, with another name in the place of the one that was asked for, and what PostgreSQL was asked. */
async function asked({ method, path, headers, body }: Target, name: string): Promise<[string, string[]]> {
  log.take();
  const all = { ...headers, authorization: `Bearer ${asker.key}` };
  const answered = await api.send(path, { method, headers: all, body });
  return [shown(answered).replaceAll(name, '<name>'), log.take().filter(isOfTheRequest)];
}

/** Filters of lists that name something: what there is not, nothing in the list is about. */
const filtersOf = (endpoint: Endpoint): Swap[] =>
  endpoint.operation.parameters
    .filter(({ in: where, name }) => where === 'query' && NAMES[name])
    .map(({ name }) => ({
      where: `?${name}`,
      kind: NAMES[name]!.join('.'),
      with: (text) => {
        const target = targets.of(endpoint);
        return { ...target, path: `${target.path}?${name}=${encodeURIComponent(text)}` };
      },
    }));

test('what is hidden is answered as what is not there, after the same statements', async () => {
  const named = new Set(Object.values(hidden).flat());
  const differ: object[] = [];
  let compared = 0;
  for (const endpoint of endpointsOf(api.contract.document)) {
    for (const swap of [...swapsOf(api.contract, targets, endpoint), ...filtersOf(endpoint)]) {
      for (const name of (hidden[swap.kind] ?? []).slice(0, TRIED)) {
        const absent = absentLike(name, named);
        const [answer, statements] = await asked(swap.with(name), name);
        const [expected, others] = await asked(swap.with(absent), absent);
        compared++;
        if (answer === expected && statements.join() === others.join()) continue;
        const where = `${endpoint.method} ${endpoint.path} ${swap.where} = ${name}`;
        differ.push({ where, answer, expected, statements, others });
      }
    }
  }
  expect(compared).toBeGreaterThan(140);
  expect(differ.slice(0, 5)).toEqual([]);
}, 120_000);
