import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Api, type Member } from '../support/api.js';
import { command } from '../support/command.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import { InPerson, PASSWORD } from '../support/in-person.js';
import { StatementLog } from './statement-log.js';
import { UnderWay } from './under-way.js';

/** Milliseconds within which whoever is shut out has been cut off, and how much longer others are waited for. */
const CUT = 2_000;
/** The same on a machine that has much else to do. */
const PATIENCE = 6_000;
const LONGER = 1_200;

const SOURCE = { title: 'A paper', publisher: 'Ministry', reliability: 'B' };
const LARGE = {
  ...{ party: 'EE', polarity: 'offer', kind: 'troops', domain: 'land', pledgedOn: '2026-04-30' },
  ...{ quantity: { min: 1, max: 2, unit: 'personnel' }, unconditional: true },
  ...{ wording: 'w'.repeat(5_000), caveats: Array.from({ length: 50 }, () => 'c'.repeat(2_000)) },
};
const PLEDGES = '/api/v1/proposals/UA-SG-2026-1/pledges';

let api: Api;
let second: Api;
let holding: pg.Client | undefined;

beforeAll(async () => {
  api = await Api.open();
  second = await Api.open({ databaseUrl: api.databaseUrl });
  await api.send('/api/v1/parties', { body: { code: 'UA', name: 'Ukraine', type: 'state' } });
  await api.send('/api/v1/parties', { body: { code: 'EE', name: 'Estonia', type: 'state' } });
  const proposal = { reference: 'UA-SG-2026-1', title: 'Force', summary: 'A force.', beneficiary: 'UA' };
  await api.send('/api/v1/proposals', { body: { ...proposal, participants: [], marking: 'TLP:GREEN' } });
  for (let n = 0; n < 120; n++) {
    const logged = await api.send(PLEDGES, { body: { ...LARGE, marking: 'TLP:GREEN' } });
    expect(await logged.json()).toMatchObject({ party: 'EE' });
  }
}, 120_000);
afterEach(() => letGo());
afterAll(async () => {
  await second.leave();
  await api.close();
});

/** Holds something that others wait for, until it is let go. */
async function hold(what: string): Promise<void> {
  holding = new pg.Client({ connectionString: api.databaseUrl });
  await holding.connect();
  await holding.query(`BEGIN; SET search_path = pledgebook; ${what}`);
}
async function letGo(): Promise<void> {
  await holding?.end();
  holding = undefined;
}
const holdTheBook = () => hold(`SELECT pg_advisory_xact_lock(7305, 0)`);

const read = (who: Parameters<typeof UnderWay.send>[1], { url } = api) =>
  UnderWay.send(url, who, `${PLEDGES}?limit=200`);
const write = (who: Member, title: string) =>
  UnderWay.send(api.url, who, '/api/v1/sources', { ...SOURCE, title, marking: 'TLP:GREEN' });
const sources = (title: string) => api.lookup.count('source', `title = '${title}'`);

/** Does something by another process to shut somebody out; says when it was committed, at the earliest. */
async function shutOut(path: string, body?: object, method = 'POST'): Promise<number> {
  const began = Date.now();
  const done = await second.send(path, {
    method,
    body,
    headers: method === 'PATCH' ? { 'if-match': '*' } : {},
  });
  expect([path, done.status]).toEqual([path, 200]);
  return began;
}

test('who reads a large answer slowly is cut off when their key is revoked, and nobody else is', async () => {
  const [gone, stays] = [await api.member(), await api.member()];
  const [cut, whole] = [(await read(gone)).slowly(), (await read(stays)).slowly()];
  expect(await cut.endedWithin(LONGER)).toBeUndefined();
  const began = Date.now();
  expect((await command(api.databaseUrl, 'keys', 'revoke', gone.keyId)).code).toBe(0);
  const [{ revoked }] = (await api.lookup.rows<{ revoked: Date }>(
    `SELECT revoked_at AS revoked FROM api_key WHERE id = $1`,
    [gone.keyId],
  )) as [{ revoked: Date }];
  expect(revoked.getTime()).toBeGreaterThanOrEqual(began);
  expect((await cut.endedWithin(PATIENCE))! - revoked.getTime()).toBeLessThan(PATIENCE);
  expect([cut.status, cut.isWhole]).toEqual([200, false]);
  expect(await whole.endedWithin(LONGER)).toBeUndefined();
  expect((await whole.toTheEnd()).isWhole).toBe(true);
}, 60_000);

test('who reads on in a session is cut off when it is ended', async () => {
  const browser = await InPerson.begin(api, await api.member());
  const cut = (await read(browser)).slowly();
  expect(await cut.endedWithin(LONGER)).toBeUndefined();
  const began = await shutOut(`/api/v1/sessions/${browser.session}/end`);
  expect((await cut.endedWithin(PATIENCE))! - began).toBeLessThan(PATIENCE);
  expect(cut.isWhole).toBe(false);
}, 60_000);

test('while PostgreSQL is away nobody is cut off, and when it is back whoever is shut out is', async () => {
  const proxy = await DatabaseProxy.to(api.databaseUrl);
  const far = await Api.open({ databaseUrl: proxy.url });
  const gone = await api.member();
  const cut = (await read(gone, far)).slowly();
  expect(await cut.endedWithin(LONGER)).toBeUndefined();
  await proxy.cut();
  expect((await far.send('/readyz')).status).toBe(503);
  expect(await cut.endedWithin(CUT)).toBeUndefined();
  await proxy.mend();
  const began = await shutOut(`/api/v1/keys/${gone.keyId}/revocation`);
  expect((await cut.endedWithin(PATIENCE))! - began).toBeLessThan(PATIENCE);
  await far.leave();
  await proxy.close();
}, 60_000);

describe('who waits until a write can be done is cut off, and it is not done, when', () => {
  const ways: [string, (who: Member) => Promise<number>][] = [
    ['their key is revoked', ({ keyId }) => shutOut(`/api/v1/keys/${keyId}/revocation`)],
    ['they are suspended', ({ person }) => shutOut(`/api/v1/people/${person}/suspension`)],
    [
      'their organisation is',
      ({ organisation }) => shutOut(`/api/v1/organisations/${organisation}/suspension`),
    ],
    [
      'their role is lowered',
      ({ person }) => shutOut(`/api/v1/people/${person}`, { role: 'viewer' }, 'PATCH'),
    ],
  ];

  test.each(ways)(
    '%s',
    async (way, end) => {
      const [gone, stays] = [await api.member({ organisation: way }), await api.member()];
      await holdTheBook();
      const [cut, done] = [await write(gone, `${way}: gone`), await write(stays, `${way}: stays`)];
      const began = await end(gone);
      expect((await cut.endedWithin(PATIENCE))! - began).toBeLessThan(PATIENCE);
      expect((await cut.toTheEnd()).status).toBeNaN();
      expect(await done.endedWithin(LONGER)).toBeUndefined();
      await letGo();
      expect((await done.toTheEnd()).status).toBe(201);
      expect([await sources(`${way}: gone`), await sources(`${way}: stays`)]).toEqual([0, 1]);
    },
    30_000,
  );
});

test.each([
  ['they are suspended', 'person', 'suspended_at', 'person'],
  ['their session is ended', 'session', 'ended_at', 'session'],
] as const)(
  'whose password waits to be changed is cut off, and keeps it, when %s',
  async (_when, table, column, whose) => {
    const member = await api.member();
    const browser = await InPerson.begin(api, member);
    const hash = () => api.lookup.rows(`SELECT hash FROM password WHERE person_id = $1`, [member.person]);
    const [before, { id }] = [await hash(), { id: { ...member, session: browser.session }[whose] }];
    await hold(`SELECT pg_advisory_xact_lock(7305, 3)`);
    const body = { current: PASSWORD, password: `${PASSWORD}, ja neljas magab` };
    const changing = browser.send('/api/v1/me/password', { body }).then(
      ({ status }) => status,
      () => 'cut off',
    );
    await sleep(LONGER);
    await api.lookup.rows(`UPDATE ${table} SET ${column} = now() WHERE id = $1`, [id]);
    expect(await changing).toBe('cut off');
    await letGo();
    await api.send(`/api/v1/people/${member.person}/enrolment`, { method: 'POST' });
    expect(await hash()).toEqual(before);
  },
  30_000,
);

test('a role that is raised cuts nobody off', async () => {
  const member = await api.member();
  await holdTheBook();
  const done = await write(member, 'raised');
  await shutOut(`/api/v1/people/${member.person}`, { role: 'approver' }, 'PATCH');
  expect(await done.endedWithin(CUT)).toBeUndefined();
  await letGo();
  expect((await done.toTheEnd()).status).toBe(201);
}, 30_000);

test('of a thousand requests under way those of one key are cut off, for one statement a second', async () => {
  const members: Member[] = [];
  while (members.length < 50) members.push(await api.member());
  const underWay = await Promise.all(
    Array.from({ length: 1_000 }, (_, n) =>
      UnderWay.send(api.url, members[n % 50]!, '/api/v1/sources', 'unsent'),
    ),
  );
  await sleep(LONGER);
  const log = new StatementLog();
  const began = await shutOut(`/api/v1/keys/${members[0]!.keyId}/revocation`);
  const ended = await Promise.all(underWay.map((one) => one.endedWithin(PATIENCE)));
  const seconds = (Date.now() - began) / 1_000;
  const looks = log.take().filter((name) => name.startsWith('key.holder'));
  log.end();
  await Promise.all(underWay.map((one) => one.sendBody().toTheEnd()));
  expect(ended.map((at) => at !== undefined)).toEqual(ended.map((_, n) => n % 50 === 0));
  expect(Math.max(...ended.filter((at) => at !== undefined)) - began).toBeLessThan(PATIENCE);
  expect(underWay.map(({ status }) => status)).toEqual(ended.map((_, n) => (n % 50 === 0 ? NaN : 400)));
  expect(looks).toContain('key.holders');
  expect(looks.length).toBeLessThanOrEqual(seconds + 1);
}, 60_000);

test('who waits for what others hold up is cut off all the same', async () => {
  const gone = await api.member();
  await hold('LOCK TABLE event_type');
  const cut = await Promise.all(
    Array.from({ length: 8 }, () => UnderWay.send(api.url, gone, '/api/v1/event-types')),
  );
  await sleep(200);
  const began = await shutOut(`/api/v1/keys/${gone.keyId}/revocation`);
  const ended = await Promise.all(cut.map((one) => one.endedWithin(PATIENCE)));
  const inTime = ended.filter((at) => at !== undefined && at - began < PATIENCE);
  await letGo();
  await Promise.all(cut.map((one) => one.toTheEnd()));
  // Who was not let in yet, because PostgreSQL had not said whose the key is, is not let in afterwards either.
  expect(inTime).not.toEqual([]);
  expect(cut.filter(({ status }) => !Number.isNaN(status) && status !== 401)).toEqual([]);
}, 60_000);
