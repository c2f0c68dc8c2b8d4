import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CheckedApi } from '../contract/checked-api.js';
import { instant, record } from './journey.js';
import { opened } from './proposal.js';

const PARSE = '/api/v1/conditions/parse';

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
  await opened(api, 'UA-PARSE-01');
}, 60_000);
afterAll(() => api.close());

interface Refused {
  readonly status: number;
  readonly code: string;
  readonly blockers: readonly object[];
}

it('a condition is tried out, and recorded nowhere', async () => {
  const entries = await api.entries();
  const { status, headers, body } = await api.send(PARSE, {
    body: { text: 'the day after ceasefire_in_force', on: '2026-02-02' },
  });
  expect([status, headers['cache-control'], headers.location]).toEqual([200, 'no-store', undefined]);
  expect(body).toMatchObject({
    text: 'ceasefire_in_force + 1 day',
    expression: { event: 'ceasefire_in_force', plus: 'P1D' },
    says: 'one day after a ceasefire has entered into force',
    value: 'unknown',
    on: '2026-02-02',
  });
  expect(await api.entries()).toBe(entries);
});

it('takes the two dates of any read', async () => {
  const knownAt = await instant(api);
  await record(api, '/api/v1/events', { type: 'ceasefire_in_force', happenedOn: '2026-02-01' });
  const value = async (query: string, body: object = {}) => {
    const read = await api.send(`${PARSE}?${query}`, { body: { text: 'ceasefire_in_force', ...body } });
    return [read.body.on, read.body.value];
  };
  expect(await value('')).toEqual(['2026-11-20', 'true']);
  expect(await value('asOf=2026-01-31')).toEqual(['2026-01-31', 'unknown']);
  expect(await value('asOf=2026-01-31', { on: '2026-02-01' })).toEqual(['2026-02-01', 'true']);
  expect(await value(`knownAt=${knownAt}`)).toEqual(['2026-11-20', 'unknown']);
});

it('is refused as a condition that is added is, to the letter', async () => {
  const texts = [
    'ceasfire_in_force + 1 day',
    'US suports',
    'at least 3 of (ratified, mandate_adopted)',
    'ratified and',
  ];
  for (const text of texts) {
    const tried = await api.send<Refused>(PARSE, { body: { text, proposal: 'UA-PARSE-01' } });
    const added = await api.send<Refused>('/api/v1/proposals/UA-PARSE-01/conditions', {
      body: { label: 'x', text },
    });
    expect([tried.status, tried.body.code]).toEqual([422, 'rule_broken']);
    expect(tried.body.blockers).toEqual(added.body.blockers);
    expect(tried.body.blockers).toMatchObject([
      { code: expect.any(String), message: expect.any(String), pointer: '/text', line: 1 },
    ]);
  }
});

it('has its own address among those of conditions', async () => {
  expect((await api.send(PARSE)).headers.allow).toBe('OPTIONS, POST');
  expect((await api.send(PARSE, { method: 'PATCH' })).status).toBe(405);
});
