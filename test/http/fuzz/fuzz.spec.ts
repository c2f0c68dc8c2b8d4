import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CheckedApi, type Problem } from '../../contract/checked-api.js';
import { bodyOf, endpointsOf, type Endpoint } from '../../contract/openapi.js';
import { pathFaults, queryFaults } from './address-faults.js';
import { bodyFaults } from './body-faults.js';
import { chanceFaults } from './chance-faults.js';
import type { Fault, Target } from './fault.js';
import { headerFaults } from './header-faults.js';
import { jsonFaults } from './json-faults.js';
import { Targets } from './targets.js';

/** Change it, and other faults are drawn by chance; the same seed draws the same. */
const SEED = Number(process.env.FUZZ_SEED ?? 20250905);

/** Malformed requests for each endpoint: at least so many, and of those that there are at most so many, drawn by chance. */
const EACH = 200;
const MOST = 300;
const AT_ONCE = 8;

/**
 * Every endpoint of the document gets its valid request, broken in one place at a time. It has to answer 4xx with a
 * problem that points at that place and no other, as documented, and to leave the book as it was.
 */
let api: CheckedApi;
let targets: Targets;
const sent = new Map<string, number>();

/** Entries but those of access: that a wrong key was refused is one. */
const facts = () => api.lookup.count('entry', `action NOT LIKE 'access.%'`);

beforeAll(async () => {
  api = await CheckedApi.open({ sample: true });
  targets = await Targets.find(api);
}, 120_000);
afterAll(() => api.close());

it('holds for every endpoint of the document', async () => {
  const failures: string[] = [];
  const before = await facts();
  for (const endpoint of endpointsOf(api.contract.document)) {
    const faults = faultsOf(endpoint);
    sent.set(endpoint.operation.operationId, faults.length);
    failures.push(...(await fire(targets.of(endpoint), faults)));
  }
  expect(failures.slice(0, 25)).toEqual([]);
  expect([...sent].filter(([, count]) => count < EACH)).toEqual([]);
  expect(await facts()).toBe(before);
}, 240_000);

it('leaves a ledger that is whole', async () => {
  expect((await api.verify()).finding).toBeNull();
}, 60_000);

function faultsOf(endpoint: Endpoint): Fault[] {
  const { contract } = api;
  const body = bodyOf(endpoint.operation);
  const faults = [
    ...pathFaults(contract, endpoint, (name, text) => targets.path(endpoint, name, text)),
    ...queryFaults(contract, endpoint),
    ...headerFaults(endpoint),
    ...(body ? [...jsonFaults(targets.of(endpoint)), ...bodyFaults(contract, body)] : []),
  ];
  const more = Math.max(EACH - faults.length, 25);
  return drawn([...chanceFaults(contract, endpoint, SEED, more), ...faults]);
}

function drawn(faults: Fault[]): Fault[] {
  if (faults.length <= MOST) return faults;
  const subset = fc.shuffledSubarray(faults, { minLength: MOST, maxLength: MOST });
  return fc.sample(subset, { seed: SEED, numRuns: 1 })[0]!;
}

/** Sends all of them, some at a time; returns what was answered otherwise than expected. */
async function fire(target: Target, faults: readonly Fault[]): Promise<string[]> {
  const failures: string[] = [];
  const queue = faults.values();
  const work = async () => {
    for (const fault of queue) {
      const wrong = await failureOf(target, fault);
      if (wrong) failures.push(`${target.method} ${target.path}: ${fault.what}: ${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failures;
}

async function failureOf(target: Target, { broken, status, blames }: Fault): Promise<string | undefined> {
  const { path = target.path, query, headers, body = target.body && JSON.stringify(target.body) } = broken;
  const all = Object.entries({ ...target.headers, ...headers });
  try {
    const answer = await api.exchange({
      method: target.method,
      path: query === undefined ? path : `${path}?${query}`,
      headers: Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined)),
      ...(typeof body === 'string' || Buffer.isBuffer(body) ? { body } : {}),
    });
    const problem = JSON.parse(answer.text) as Problem;
    const places = [...new Set((problem.errors ?? []).map((error) => `${error.in} ${error.pointer}`))];
    const isRight = answer.status === status && (blames === undefined || places.join() === blames);
    return isRight ? undefined : `${answer.status} at ${JSON.stringify(places)}, not ${status} at ${blames}`;
  } catch (error) {
    return (error as Error).message;
  }
}
