import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isComingIn } from '../../contract/coming-in.js';
import { CheckedApi } from '../../contract/checked-api.js';
import { bodyOf, endpointsOf, type Endpoint } from '../../contract/openapi.js';
import { extremeBodies, extremeQueries } from './extremes.js';
import { Targets } from './targets.js';

/**
 * What the document allows is never malformed: every endpoint gets its example and its queries with one value at the
 * edge of what is allowed. A rule may say no, but nothing may be refused as unreadable or fail.
 */
let api: CheckedApi;
let targets: Targets;
let endpoints: Endpoint[];

beforeAll(async () => {
  api = await CheckedApi.open({
    sample: true,
    settings: { SECURITY_CONTACT: 'mailto:security@example.org', SECURITY_EXPIRES: '2999-01-01T00:00:00Z' },
  });
  targets = await Targets.find(api);
  endpoints = endpointsOf(api.contract.document);
}, 120_000);
afterAll(() => api.close());

/** Who shows nothing that lets them in is not let in, nor looked at for ever. */
const refusals = (endpoint: Endpoint): number[] => (isComingIn(endpoint) ? [401, 403, 422, 429] : [409, 422]);

it('bodies at the edge are recorded, or refused by a rule', async () => {
  const wrong: string[] = [];
  let sent = 0;
  let recorded = 0;
  for (const endpoint of endpoints.filter(({ operation }) => bodyOf(operation))) {
    const { method, path, headers } = targets.of(endpoint);
    for (const { what, body } of extremeBodies(api.contract, bodyOf(endpoint.operation)!)) {
      const { status, text } = await api.send(path, { method, headers, body });
      sent++;
      if (status < 300) recorded++;
      else if (!refusals(endpoint).includes(status))
        wrong.push(`${method} ${path}: ${what}: ${status} ${text}`);
    }
  }
  expect(wrong.slice(0, 25)).toEqual([]);
  expect([sent > 1_000, recorded > 300]).toEqual([true, true]);
}, 240_000);

it('queries at the edge are answered, or refused by a rule, whatever was recorded before', async () => {
  const wrong: string[] = [];
  for (const endpoint of endpoints.filter((one) => one.method === 'GET' && !isComingIn(one))) {
    const { path, headers } = targets.of(endpoint);
    for (const query of ['', ...extremeQueries(api.contract, endpoint.operation.parameters)]) {
      const { status, text } = await api.send(`${path}?${query}`, { headers });
      if (![200, 422].includes(status) && !(status === 404 && /asOf|knownAt/.test(query)))
        wrong.push(`${path}?${query}: ${status} ${text}`);
    }
  }
  expect(wrong.slice(0, 25)).toEqual([]);
}, 120_000);

it('and the ledger is whole', async () => {
  expect((await api.verify()).finding).toBeNull();
}, 60_000);
