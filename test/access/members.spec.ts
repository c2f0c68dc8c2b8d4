import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { KEEPER } from '#ledger/viewer.js';
import { Api } from '../support/api.js';

let api: Api;

beforeAll(async () => {
  api = await Api.open();
}, 60_000);
afterAll(() => api.close());

const SOURCE = { title: 'Briefing', publisher: 'ERR News', reliability: 'B' };
const recordedBy = async (answer: Response) => (await answer.json()) as { recordedBy: string; id: string };

test('somebody records under their own name, and what they record is their organisation’s', async () => {
  const ann = await api.member({ organisation: 'Tallinn' });
  const written = await ann.send('/api/v1/sources', { body: { ...SOURCE, marking: 'TLP:AMBER' } });
  expect(written.status).toBe(201);
  const { id, recordedBy: who } = await recordedBy(written);
  expect(who).toBe(ann.person);
  const [row] = await api.lookup.rows(`SELECT organisation_id FROM source WHERE id = $1`, [id]);
  expect(row).toEqual({ organisation_id: ann.organisation });
});

test('members of several organisations write to one chain, whatever the others wrote to it', async () => {
  const [ann, bea] = [
    await api.member({ organisation: 'Tallinn' }),
    await api.member({ organisation: 'Riga' }),
  ];
  for (const one of [ann, bea, ann]) {
    const written = await one.send('/api/v1/sources', { body: { ...SOURCE, marking: 'TLP:AMBER+STRICT' } });
    expect(written.status).toBe(201);
  }
  expect((await api.verify()).finding).toBeNull();
});

test('a role and a scope are the end of what a key may do', async () => {
  const statuses = async (options: Parameters<Api['member']>[0]) => {
    const one = await api.member(options);
    const asked = [
      one.send('/api/v1/sources'),
      one.send('/api/v1/sources', { body: SOURCE }),
      one.send('/api/v1/people'),
    ];
    return (await Promise.all(asked)).map(({ status }) => status);
  };
  expect(await statuses({ role: 'viewer' })).toEqual([200, 403, 403]);
  expect(await statuses({ role: 'analyst' })).toEqual([200, 201, 403]);
  expect(await statuses({ role: 'admin' })).toEqual([200, 201, 200]);
  expect(await statuses({ role: 'admin', scopes: ['read'] })).toEqual([200, 403, 403]);
  expect(await statuses({ role: 'admin', scopes: ['record'] })).toEqual([403, 201, 403]);
  expect(await statuses({ organisation: KEEPER, role: 'viewer' })).toEqual([200, 403, 403]);
});
