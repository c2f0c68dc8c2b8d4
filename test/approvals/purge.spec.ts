import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { appUrl } from '#ledger/app-role.js';
import { derivedTables, factTables } from '#tracker/fact-tables.js';
import { logPledge } from '../../apps/api/src/pledges/pledges.examples.js';
import { purgeableFacts } from '../cast/purgeable-facts.js';
import { CheckedApi, type Item, type Page, type Problem } from '../contract/checked-api.js';
import type { Member } from '../support/api.js';
import { entriesOf } from '../support/entries.js';
import { InPerson } from '../support/in-person.js';
import { rebuilt } from '../support/rebuilt.js';
import { standingIn } from '../support/standing-in.js';

const PARIS = 'Paris ministry';
const PROPOSAL = '/api/v1/proposals/UA-SG-2025-02';
const CABLE = { title: 'Cable of Quillfeather', publisher: 'Embassy', reliability: 'A' };

let api: CheckedApi;
let alice: Member;
let emma: Member;
let author: InPerson;
let bruno: InPerson;
let diane: InPerson;
let purged = 0;

beforeAll(async () => {
  api = await CheckedApi.open();
  alice = await api.member({ organisation: PARIS, role: 'approver' });
  emma = await api.member({ organisation: 'London ministry' });
  author = await InPerson.begin(api, alice);
  [bruno, diane] = [await InPerson.begin(api, await approver()), await InPerson.begin(api, await approver())];
  const terms = { reference: 'UA-SG-2025-02', title: 'Force', summary: 'Presence.', openedOn: '2025-08-19' };
  expect((await post('/api/v1/proposals', { ...terms, marking: 'TLP:GREEN' })).status).toBe(201);
}, 60_000);
afterAll(() => api.close());

const approver = () => api.member({ organisation: PARIS, role: 'approver' });
const by = ({ key }: Member) => ({ authorization: `Bearer ${key}` });
const post = (path: string, body: object, headers: object = {}, who = alice) =>
  api.send<Item & Problem>(path, { method: 'POST', body, headers: { ...by(who), ...headers } });
const codes = ({ body }: { body: Problem }) => (body.blockers ?? []).map(({ code }) => code);
const ask = (subject: string, id: string) =>
  post('/api/v1/approvals', { purge: { subject, id }, reason: 'It names somebody.' });
const approve = async (id: string, who: InPerson): Promise<string> => {
  const answer = await who.send(`/api/v1/approvals/${id}/approval`, { method: 'POST' });
  const body = (await answer.json()) as Item & Problem;
  return answer.status === 200 ? (body.state as string) : codes({ body }).join();
};
const done = async (subject: string, id: string) => {
  const { body } = await ask(subject, id);
  expect([await approve(body.id, bruno), await approve(body.id, diane)]).toEqual(['open', 'done']);
  return body.id;
};
const claim = (statement: string, more: object = {}, headers: object = {}) => {
  const count = { min: 918_273, max: null, unit: 'personnel' };
  return post(`${PROPOSAL}/claims`, { statement, count, statedOn: '2025-09-04', ...more }, headers);
};
const claimed = async (...said: Parameters<typeof claim>) => {
  const { status, body } = await claim(...said);
  expect(status).toBe(201);
  return body as Item & { sourceId?: string };
};
const retract = (id: string, headers: object = {}) =>
  post(`/api/v1/claims/${id}/retraction`, { reason: 'Ostrander never said it.' }, headers);

test('what was taken back leaves the book for good, and then what it alone cited; that it was there stays', async () => {
  const made = await claimed('Brackenridge', { source: CABLE }, { 'idempotency-key': 'made' });
  const { id, sourceId = '' } = made;
  expect(codes(await ask('claim', id))).toEqual(['still_stands']);
  expect(codes(await ask('source', sourceId))).toEqual(['still_referred_to']);
  expect(codes(await ask('pledge', id))).toEqual(['subject_unknown']);
  await retract(id, { 'idempotency-key': 'taken-back' });
  const [latest] = (await entriesOf(api.lookup)).slice(-1);
  const held = await entriesOf(api.lookup, `subject_id = '${id}'`);

  const request = await done('claim', id);
  expect((await api.send<Item>(`/api/v1/approvals/${request}`, { headers: by(emma) })).body).toMatchObject({
    ...{
      what: 'purge',
      state: 'done',
      reason: 'It names somebody.',
      subject: { type: 'claim', id },
    },
  });
  await done('source', sourceId);
  purged += 2;
  for (const word of ['Brackenridge', 'Quillfeather', 'Ostrander', '918273'])
    expect(await standingIn(api.lookup, word)).toBe(0);
  for (const at of ['', `?knownAt=${latest!.recorded_at}`, `?knownAt=${made.recordedAt}`]) {
    expect((await api.send(`/api/v1/claims/${id}${at}`)).status).toBe(404);
    expect((await api.send(`/api/v1/sources/${sourceId}${at}`)).status).toBe(404);
    const { items } = (await api.send<Page>(`${PROPOSAL}/claims${at}`)).body;
    expect(items).toEqual([]);
  }
  const left = await entriesOf(api.lookup, `subject_id = '${id}'`);
  expect(left.slice(0, 2)).toEqual([
    { ...held[0], happened_on: null, source_id: null, change: { claim: [], source: [] } },
    { ...held[1], change: { claim: [] } },
  ]);
  expect(left[2]).toMatchObject({ action: 'claim.purged', change: { approval_request: [{ id: request }] } });
  expect(Object.keys(left[2]!.change)).toEqual(['approval_request']);
});

test('every kind that can be taken back, and what only ever was cited', async () => {
  for (const [noun, path, body] of purgeableFacts(PROPOSAL, 'Brackenridge')) {
    const made = await post(path, body);
    expect([noun, made.status]).toEqual([noun, 201]);
    const { id, recordedAt } = made.body;
    if (noun === 'scenario') await api.send(`${path}/${id}`, { method: 'DELETE', headers: by(alice) });
    else if (!['condition', 'source'].includes(noun)) {
      expect(codes(await ask(noun, id))).toEqual(['still_stands']);
      await post(`/api/v1/${noun}s/${id}/retraction`, { reason: 'Ostrander' });
    }
    await done(noun, id);
    purged += ['condition', 'source'].includes(noun) ? 1 : 2;
    for (const at of ['', `?knownAt=${recordedAt}`])
      expect([noun, (await api.send(`/api/v1/${noun}s/${id}${at}`)).status]).toEqual([noun, 404]);
  }
  for (const word of ['Brackenridge', 'Ostrander']) expect(await standingIn(api.lookup, word)).toBe(0);
  expect(await api.verify()).toMatchObject({ finding: null, purged });
});

test('what was referred to once is, as long as that is kept', async () => {
  const given = { label: 'the day after', text: 'ceasefire_in_force + 1 day' };
  const { id } = (await post(`${PROPOSAL}/conditions`, given)).body;
  const pledge = await post(`${PROPOSAL}/pledges`, { ...logPledge, activatedBy: id });
  expect(pledge.status).toBe(201);
  const patched = await api.send(`/api/v1/pledges/${pledge.body.id}`, {
    ...{ method: 'PATCH', body: { activatedBy: null, unconditional: true } },
    headers: { ...by(alice), 'if-match': '*' },
  });
  expect(patched.status).toBe(200);
  expect(codes(await ask('condition', id))).toEqual(['still_referred_to']);

  const other = (await post(`${PROPOSAL}/conditions`, { ...given, label: 'supposed' })).body;
  const { party, kind, domain, quantity } = logPledge;
  const offer = { party, kind, domain, quantity, proposal: 'UA-SG-2025-02' };
  const pledged = { ...offer, activatedBy: other.id };
  const scenario = { name: 'What if', suppose: [{ pledge: pledged }] };
  expect((await post('/api/v1/scenarios', scenario)).status).toBe(201);
  expect(codes(await ask('condition', other.id))).toEqual(['still_referred_to']);
});

test('by neither the author, nor one twice, nor with a key, nor once something has changed', async () => {
  const another = await claimed('another');
  await retract(another.id);
  const { id } = (await ask('claim', another.id)).body;
  expect(await approve(id, author)).toBe('asked_for_it,recorded_it');
  expect(codes(await post(`/api/v1/approvals/${id}/approval`, {}, {}, await approver()))).toEqual([
    'no_session',
  ]);
  expect([await approve(id, bruno), await approve(id, bruno)]).toEqual(['open', 'approved_already']);

  const source = (await post('/api/v1/sources', CABLE)).body;
  const [stale, cited] = [(await ask('source', source.id)).body.id, (await ask('source', source.id)).body.id];
  await approve(cited, bruno);
  await claimed('cites it', { sourceId: source.id });
  expect(await approve(cited, diane)).toBe('still_referred_to');
  await api.send(`/api/v1/sources/${source.id}`, {
    ...{ method: 'PATCH', body: { reliability: 'B' } },
    headers: { ...by(alice), 'if-match': '*' },
  });
  expect(await approve(stale, bruno)).toBe('changed_since');
});

test('what is only a name, or stays what it is, is not purged, and nobody purges what is another’s', async () => {
  const { id } = (await api.send<Item>('/api/v1/parties/FR')).body;
  expect(codes(await ask('party', id))).toEqual(['not_of_the_owner']);
  const source = (await post('/api/v1/sources', CABLE, {}, emma)).body;
  expect(codes(await ask('source', source.id))).toEqual(['not_of_the_owner']);
  const proposal = (await api.send<Item>(PROPOSAL)).body;
  expect(codes(await ask('proposal', proposal.id))).toEqual(['not_purgeable']);
});

test('whoever cites a source while it is purged either cites it or finds none', async () => {
  for (let round = 0; round < 6; round++) {
    const source = (await post('/api/v1/sources', CABLE)).body;
    const { id } = (await ask('source', source.id)).body;
    await approve(id, bruno);
    const [end, ...cited] = await Promise.all([
      approve(id, diane),
      ...Array.from({ length: 3 }, () => claim('cites it', { sourceId: source.id })),
    ]);
    const told = cited.map((answer) => (answer.status === 201 ? 'cited' : codes(answer).join()));
    if (end === 'done') {
      purged += 1;
      expect(told).toEqual(told.map(() => 'source_unknown'));
    } else {
      expect([end, told.includes('cited')]).toEqual(['still_referred_to', true]);
    }
  }
});

test('the tables made again from the ledger are the same', async () => {
  const tables = [...factTables, ...derivedTables];
  const before = await api.lookup.everything(tables);
  await rebuilt(api.databaseUrl);
  expect(await api.lookup.everything(tables)).toEqual(before);
});

test('PostgreSQL lets the application delete nothing, and empty no entry, that two people have not approved', async () => {
  const [one, other] = [await claimed('one'), await claimed('other')];
  await retract(one.id);
  await retract(other.id);
  const { id } = (await ask('claim', one.id)).body;
  await approve(id, bruno);
  const app = new pg.Client(appUrl(api.databaseUrl));
  await app.connect();
  const tried = (what: string) =>
    app.query(what).then(
      ({ rowCount }) => rowCount,
      ({ code }: { code: string }) => code,
    );
  const remove = (fact: string) => tried(`DELETE FROM claim WHERE id = '${fact}'`);
  const empty = (fact: string, of = fact, more = '') =>
    tried(`UPDATE entry SET change = purged(change, 'claim', '${fact}'), happened_on = NULL, source_id = NULL${more}
           WHERE subject_id = '${of}'`);
  try {
    await app.query(`SET search_path = pledgebook; SELECT set_config('pledgebook.viewer', 'steward', false)`);
    expect([await remove(one.id), await empty(one.id)]).toEqual(['42501', '42501']);
    await app.query('BEGIN');
    await app.query(
      `UPDATE approval_request SET second_by = gen_random_uuid(), second_at = now() WHERE id = '${id}'`,
    );
    await app.query('SAVEPOINT approved');
    const refused = async (what: Promise<unknown>) => {
      expect(await what).toBe('42501');
      await app.query('ROLLBACK TO approved');
    };
    await refused(remove(other.id));
    await refused(empty(other.id));
    await refused(empty(one.id, other.id));
    await refused(tried(`UPDATE entry SET happened_on = NULL WHERE subject_id = '${other.id}'`));
    await refused(tried(`UPDATE entry SET change = '{}' WHERE subject_id = '${one.id}'`));
    await tried(`UPDATE claim SET revision = 9 WHERE id = '${one.id}'`);
    await refused(remove(one.id));
    expect([await empty(one.id), await remove(one.id)]).toEqual([2, 1]);
  } finally {
    await app.end();
  }
});

test('verification finds the book whole in the end', async () => {
  expect(await api.verify()).toMatchObject({ finding: null, redacted: 0, purged });
});
