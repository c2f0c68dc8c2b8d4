import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { KEEPER } from '#ledger/viewer.js';
import { CheckedApi, type Item, type Problem } from '../contract/checked-api.js';

interface Key extends Item {
  readonly key: string | null;
  readonly expiresAt: string;
}

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

const EXPORT = { name: 'nightly export', role: 'reporter' };
const by = (key: string | null) => ({ headers: { authorization: `Bearer ${key}` } });
const status = async (key: string | null) => (await api.send('/api/v1/parties?limit=1', by(key))).status;

type Had = Pick<Key, 'id' | 'key'>;
const send = async (path: string, { key }: Had, body: object = {}) =>
  (await api.send<Key>(path, { body, ...by(key) })).body;
const makeOwn = (with_: Had) => send('/api/v1/me/keys', with_, { name: 'own' });
const rotate = ({ id }: Had, with_: Had, graceSeconds = 3600) =>
  send(`/api/v1/keys/${id}/rotation`, with_, { graceSeconds });
const revoke = ({ id }: Had, by_?: Had) =>
  api.send(`/api/v1/keys/${id}/revocation`, { method: 'POST', ...(by_ && by(by_.key)) });
const statuses = (all: Had[]) => Promise.all(all.map(({ key }) => status(key)));
const admin = async (organisation = 'Tallinn') => {
  const { keyId: id, ...rest } = await api.member({ organisation, role: 'admin' });
  return { ...rest, id };
};

test.each(['first', 'last'] as const)(
  'revoking the %s of a line takes what took its place, what it took the place of, and all that was made with any of them',
  async (which) => {
    const first = await admin();
    const child = await makeOwn(first);
    const second = await rotate(first, first);
    const [other, next] = [await makeOwn(second), await rotate(child, child)];
    const last = await rotate(second, second);
    const all = [first, child, second, other, next, last, await makeOwn(next)];
    expect(await statuses(all)).toEqual(all.map(() => 200));
    expect((await revoke(which === 'first' ? first : last)).status).toBe(200);
    expect(await statuses(all)).toEqual(all.map(() => 401));
    expect((await api.send(`/api/v1/keys/${next.id}`)).body).toMatchObject({ state: 'revoked' });
  },
);

test('revoking a key takes what an administrator made with it for others, and what they put in the place of others’ keys', async () => {
  const thief = await admin();
  const [ann, bea] = [await admin(), await api.member({ organisation: 'Tallinn' })];
  const job = await send('/api/v1/keys', thief, EXPORT);
  const again = await send('/api/v1/keys', thief, { name: 'theirs', person: thief.person });
  const beas = await rotate({ id: bea.keyId, key: bea.key }, thief, 0);
  const anns = await makeOwn(ann);
  expect(await statuses([job, again, beas])).toEqual([200, 200, 200]);
  await revoke(thief, ann);
  expect(await statuses([job, again, beas, ann, anns])).toEqual([401, 401, 401, 200, 200]);
});

test('revoking a key takes the keys of other organisations, each in an entry that they see', async () => {
  const [keeper, theirs] = [await admin(KEEPER), await admin('Riga')];
  const made = await send('/api/v1/keys', keeper, { name: 'first', person: theirs.person });
  const child = await makeOwn(made);
  await revoke(keeper);
  expect(await statuses([keeper, made, child, theirs])).toEqual([401, 401, 401, 200]);
  const now = new Date().toISOString();
  for (const { id } of [made, child]) {
    const known = await api.send(`/api/v1/keys/${id}?knownAt=${now}`, by(theirs.key));
    expect(known.body).toMatchObject({ state: 'revoked' });
  }
});

test('no key outlives the one it is made with, however often it is put in the place of itself', async () => {
  const first = await admin();
  await api.lookup.rows(`UPDATE api_key SET expires_at = now() + interval '7 days' WHERE id = $1`, [
    first.id,
  ]);
  const { expiresAt } = (await api.send<Key>(`/api/v1/keys/${first.id}`)).body;
  const made = await makeOwn(first);
  const job = await send('/api/v1/keys', first, EXPORT);
  const again = await rotate(made, made);
  expect([made, job, again, await rotate(job, first)].map((one) => one.expiresAt)).toEqual(
    Array(4).fill(expiresAt),
  );
  for (const [path, body] of [
    ['me/keys', { name: 'own', days: 8 }],
    ['keys', { ...EXPORT, days: 8 }],
    [`keys/${again.id}/rotation`, { days: 8 }],
  ] as const) {
    const { status, body: refused } = await api.send<Problem>(`/api/v1/${path}`, { body, ...by(again.key) });
    expect([status, refused.blockers]).toMatchObject([
      422,
      [{ code: 'outlives_its_maker', pointer: '/days' }],
    ]);
  }
  // What took the place of the first is what it lives as long as.
  const second = await rotate(first, first, 0);
  const last = await rotate(again, again);
  expect(last.expiresAt > expiresAt && last.expiresAt <= second.expiresAt).toBe(true);
});

test('a key that was replaced makes none in its grace, and puts none in the place of others', async () => {
  const [first, other] = [await admin(), await admin()];
  const second = await rotate(first, first);
  expect(await statuses([first])).toEqual([200]);
  for (const [path, body] of [
    ['me/keys', { name: 'own' }],
    ['keys', EXPORT],
    [`keys/${other.id}/rotation`, {}],
    [`keys/${second.id}/rotation`, {}],
  ] as const) {
    const { status, body: refused } = await api.send<Problem>(`/api/v1/${path}`, { body, ...by(first.key) });
    expect([status, refused.blockers]).toMatchObject([422, [{ code: 'key_replaced', key: second.id }]]);
  }
  expect(await statuses([await makeOwn(second)])).toEqual([200]);
});

test('nobody raises or reinstates themselves with a key that hangs on them, nor stops themselves with one that is nobody’s', async () => {
  const [self, colleague] = [await admin(), await admin()];
  const asNobody = await send('/api/v1/keys', self, { name: 'script', role: 'admin' });
  const asColleague = await send('/api/v1/keys', self, { name: 'theirs', person: colleague.person });
  const codes = async (with_: Had, path: string, body?: object) => {
    const { headers } = by(with_.key);
    const patching = { method: 'PATCH', body, headers: { ...headers, 'if-match': '*' } };
    const sent = body ? patching : { method: 'POST', headers };
    const answer = await api.send<Problem>(`/api/v1/people/${self.person}${path}`, sent);
    return (answer.body.blockers ?? []).map(({ code }) => code);
  };
  for (const one of [asNobody, asColleague]) {
    expect(await codes(one, '', { role: 'viewer' })).toEqual(['yourself']);
    expect(await codes(one, '/reinstatement')).toEqual(['yourself', 'not_suspended']);
  }
  expect(await codes(asNobody, '/suspension')).toEqual(['yourself']);
  // A colleague stops an administrator all the same who once let them in.
  expect(await codes(colleague, '/suspension')).toEqual([]);
  expect(await codes(asColleague, '/reinstatement')).toEqual(['yourself']);
});

test('the book is whole with all of that in it', async () => {
  await api.lookup.rows(`UPDATE api_key a SET expires_at = k.expires_at FROM pledgebook_known.api_key k
    WHERE k.id = a.id`);
  expect((await api.verify()).finding).toBeNull();
});
