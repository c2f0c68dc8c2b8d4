import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { derivedTables, factTables } from '#tracker/fact-tables.js';
import type { CheckedApi } from '../contract/checked-api.js';
import { isComingIn } from '../contract/coming-in.js';
import { endpointsOf } from '../contract/openapi.js';
import type { Targets } from '../http/fuzz/targets.js';
import type { Member } from '../support/api.js';
import { swapsOf, type Hidden, type Swap } from './swaps.js';
import { washingtonsSecrets } from './washingtons-secrets.js';

/** Change it, and other swaps are drawn by chance; the same seed draws the same. */
const SEED = Number(process.env['SWAP_SEED'] ?? 20250905);
const WAYS = 5_000;
const AT_ONCE = 8;

let api: CheckedApi;
let targets: Targets;
let others: readonly Member[];
let hidden: Hidden;

beforeAll(async () => {
  ({ api, targets, others, hidden } = await washingtonsSecrets());
}, 120_000);
afterAll(() => api.close());

/** How many rows every table has, and a digest of all of them. */
async function everyRow(): Promise<Record<string, [count: number, digest: string]>> {
  const tables = await api.lookup.everything([...factTables, ...derivedTables, 'entry', 'idempotency']);
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      [rows.length, createHash('sha256').update(rows.join('\n')).digest('hex')],
    ]),
  );
}

/** Five thousand swaps: mostly a hidden name of the kind that belongs there, now and then of any kind. */
function drawn(swaps: readonly { swap: Swap; name: string }[]): fc.Arbitrary<[Swap, string, Member]> {
  const all = Object.values(hidden).flat();
  const rightKind = fc.constantFrom(...swaps.map(({ swap }) => swap)).chain((swap) => {
    const names = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...(hidden[swap.kind] ?? all)) },
      { weight: 1, arbitrary: fc.constantFrom(...all) },
    );
    return fc.tuple(fc.constant(swap), names, fc.constantFrom(...others));
  });
  return rightKind;
}

test('what is hidden cannot be named anywhere: no request succeeds, and none changes a row', async () => {
  const swaps = endpointsOf(api.contract.document).flatMap((endpoint) =>
    swapsOf(api.contract, targets, endpoint).map((swap) => ({
      swap,
      name: `${endpoint.method} ${endpoint.path} ${swap.where}`,
    })),
  );
  expect(swaps.length).toBeGreaterThan(90);
  const nameOf = new Map(swaps.map(({ swap, name }) => [swap, name]));
  const before = await everyRow();
  const succeeded: string[] = [];
  const statuses = new Map<number, number>();
  const ways = fc.sample(drawn(swaps), { seed: SEED, numRuns: WAYS }).values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [swap, name, who] of ways) {
        const { method, path, headers, body } = swap.with(name);
        const answer = await api.send(path, {
          method,
          headers: { ...headers, authorization: `Bearer ${who.key}` },
          body,
        });
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        if (answer.status < 400) succeeded.push(`${nameOf.get(swap)} = ${name}: ${answer.status}`);
      }
    }),
  );
  expect([...new Set(succeeded)].slice(0, 25)).toEqual([]);
  expect([...statuses.keys()].sort()).toEqual([400, 404, 422]);
  expect(await everyRow()).toEqual(before);
}, 600_000);

test('the same requests, naming what is not hidden, often succeed', async () => {
  const writes = endpointsOf(api.contract.document).filter(
    (endpoint) => endpoint.method === 'POST' && !isComingIn(endpoint),
  );
  const answers = [];
  for (const endpoint of writes) {
    const { method, path, headers, body } = targets.of(endpoint);
    const { status } = await api.send(path, {
      method,
      headers: { ...headers, authorization: `Bearer ${others[0]!.key}` },
      body,
    });
    answers.push(status);
  }
  expect(answers.filter((status) => status < 300).length).toBeGreaterThan(answers.length / 3);
}, 60_000);
