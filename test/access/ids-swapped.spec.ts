import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { derivedTables, factTables } from '#tracker/fact-tables.js';
import { claire, emma, grace, WASHINGTON_MINISTRY } from '../cast/ministries.js';
import { CheckedApi } from '../contract/checked-api.js';
import { endpointsOf } from '../contract/openapi.js';
import { Targets } from '../http/fuzz/targets.js';
import { KEY } from '../support/api.js';
import { acting, Book } from '../support/book.js';
import { byName } from './by-name.js';
import { keepSecrets } from './secrets.js';
import { swapsOf, type Hidden, type Swap } from './swaps.js';

/** Change it, and other swaps are drawn by chance; the same seed draws the same. */
const SEED = Number(process.env['SWAP_SEED'] ?? 20250905);
const WAYS = 5_000;
const AT_ONCE = 8;

const PROPOSAL = 'UA-SG-2026-01';
const PEOPLE = ['claire', 'emma'] as const;

let api: CheckedApi;
let targets: Targets;
let hidden: Hidden;

beforeAll(async () => {
  const authenticate = byName({ claire, emma, [KEY]: acting().viewer }, 'admin');
  api = await CheckedApi.open({ sample: true, authenticate });
  targets = await Targets.find(api);
  await keepThem();
  hidden = await namesOfHidden();
}, 120_000);
afterAll(() => api.close());

/** Everything that there can be, kept by Washington. */
async function keepThem(): Promise<void> {
  const pledges = await api.lookup.rows<{ id: string }>(
    `SELECT pl.id FROM pledge pl JOIN proposal p ON p.id = pl.proposal_id WHERE p.reference = $1`,
    [PROPOSAL],
  );
  const book = await Book.on(api.databaseUrl);
  const where = { proposal: PROPOSAL, pledges: pledges.map(({ id }) => id) };
  await keepSecrets(book, grace, ['TLP:AMBER+STRICT'], where);
  await book.leave();
}

async function namesOfHidden(): Promise<Hidden> {
  const names: Record<string, string[]> = {};
  const add = async (table: string, column: string) => {
    const rows = await api.lookup.rows<{ name: string }>(
      `SELECT "${column}"::text AS name FROM "${table}" WHERE organisation_id = $1`,
      [WASHINGTON_MINISTRY],
    );
    if (rows.length > 0) names[`${table}.${column}`] = rows.map(({ name }) => name);
  };
  for (const table of factTables) await add(table, 'id');
  await add('proposal', 'reference');
  await add('party', 'code');
  await add('event_type', 'name');
  return names;
}

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
function drawn(swaps: readonly { swap: Swap; name: string }[]): fc.Arbitrary<[Swap, string, string]> {
  const all = Object.values(hidden).flat();
  const rightKind = fc.constantFrom(...swaps.map(({ swap }) => swap)).chain((swap) => {
    const names = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...(hidden[swap.kind] ?? all)) },
      { weight: 1, arbitrary: fc.constantFrom(...all) },
    );
    return fc.tuple(fc.constant(swap), names, fc.constantFrom(...PEOPLE));
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
          headers: { ...headers, authorization: `Bearer ${who}` },
          body,
        });
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        if (answer.status < 400) succeeded.push(`${who}: ${nameOf.get(swap)} = ${name}: ${answer.status}`);
      }
    }),
  );
  expect([...new Set(succeeded)].slice(0, 25)).toEqual([]);
  expect([...statuses.keys()].sort()).toEqual([400, 404, 422]);
  expect(await everyRow()).toEqual(before);
}, 600_000);

test('the same requests, naming what is not hidden, mostly succeed', async () => {
  const writes = endpointsOf(api.contract.document).filter(({ method }) => method === 'POST');
  const answers = [];
  for (const endpoint of writes) {
    const { method, path, headers, body } = targets.of(endpoint);
    const { status } = await api.send(path, {
      method,
      headers: { ...headers, authorization: 'Bearer claire' },
      body,
    });
    answers.push(status);
  }
  expect(answers.filter((status) => status < 300).length).toBeGreaterThan(answers.length / 2);
}, 60_000);
