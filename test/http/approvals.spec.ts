import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Item, type Page, type Problem } from '../contract/checked-api.js';
import type { Member } from '../support/api.js';
import { browse, emailOf, InPerson, PASSWORD } from '../support/in-person.js';

const PARIS = 'Paris ministry';
const cable = { title: 'Cable', publisher: 'Embassy', reliability: 'A', marking: 'TLP:AMBER+STRICT' };

let api: CheckedApi;
let claire: Member;
let bruno: Member;
let emma: Member;

beforeAll(async () => {
  api = await CheckedApi.open();
  claire = await api.member({ organisation: PARIS });
  bruno = await api.member({ organisation: PARIS, role: 'approver' });
  emma = await api.member({ organisation: 'London ministry', role: 'approver' });
}, 60_000);
afterAll(() => api.close());

const by = ({ key }: Member) => ({ headers: { authorization: `Bearer ${key}` } });
const post = (path: string, member: Member, body?: object) =>
  api.send<Item & Problem>(path, { method: 'POST', body, ...by(member) });
const codes = ({ body }: { body: Problem }) => (body.blockers ?? []).map(({ code }) => code);

/** A source of Paris that shall be seen by everybody signed in; the address of what is asked. */
async function asked(): Promise<string> {
  const { body } = await post('/api/v1/sources', claire, cable);
  const remarking = { subject: 'source', id: body.id, marking: 'TLP:GREEN' };
  const request = await post('/api/v1/approvals', claire, { remarking, reason: 'It is published.' });
  expect(request.status).toBe(201);
  expect(request.body).toMatchObject({
    ...{ what: 'remarking', state: 'open', approvals: [], recordedBy: claire.person },
    ...{ override: null, redaction: null, subject: { type: 'source', id: body.id, proposal: null } },
  });
  expect(request.headers.location).toBe(`/api/v1/approvals/${request.body.id}`);
  return `/api/v1/approvals/${request.body.id}`;
}

describe('what two people have to approve', () => {
  it('is approved with no key, whoever has it', async () => {
    const path = await asked();
    expect(codes(await post(`${path}/approval`, bruno))).toEqual(['no_session']);
    const operator = await api.send<Problem>(`${path}/approval`, { method: 'POST' });
    expect([operator.status, codes(operator)]).toEqual([422, ['not_a_person', 'not_of_the_owner']]);
    const analyst = await post(`${path}/approval`, claire);
    expect([analyst.status, analyst.body.code]).toEqual([403, 'role_too_low']);
    expect((await api.send<Item>(path, by(bruno))).body).toMatchObject({ state: 'open', approvals: [] });
  });

  it('is done when two people have approved it in person, neither of whom asked or recorded', async () => {
    const path = await asked();
    const { subject } = (await api.send<Item & { subject: { id: string } }>(path, by(bruno))).body;
    const source = `/api/v1/sources/${subject.id}`;
    const anna = await api.member({ organisation: PARIS, role: 'approver' });
    const carl = await api.member({ organisation: PARIS, role: 'approver' });
    const [first, second] = [await InPerson.begin(api, anna), await InPerson.begin(api, carl)];
    const author = await InPerson.begin(api, claire);
    const approve = async (who: InPerson) => {
      const answer = await who.send(`${path}/approval`, { method: 'POST' });
      return [answer.status, ((await answer.json()) as Item & Problem).state];
    };
    expect((await approve(author))[0]).toBe(403);
    expect((await api.send(source, by(emma))).status).toBe(404);
    expect(await approve(first)).toEqual([200, 'open']);
    expect((await approve(first))[0]).toBe(422);
    expect((await api.send(source, by(emma))).status).toBe(404);
    expect(await approve(second)).toEqual([200, 'done']);
    expect((await api.send(source, by(emma))).body).toMatchObject({ marking: 'TLP:GREEN' });
  });

  it('is approved by no administrator who let its author set a password', async () => {
    const chief = await api.member({ organisation: PARIS, role: 'admin' });
    const author = await api.member({ organisation: PARIS });
    const enrolled = await chief.send(`/api/v1/people/${author.person}/enrolment`, { method: 'POST' });
    expect(enrolled.status).toBe(201);
    const { body: item } = await post('/api/v1/sources', author, cable);
    const remarking = { subject: 'source', id: item.id, marking: 'TLP:GREEN' };
    const { body } = await post('/api/v1/approvals', claire, { remarking, reason: 'It is published.' });
    const inPerson = await InPerson.begin(api, chief);
    const answer = await inPerson.send(`/api/v1/approvals/${body.id}/approval`, { method: 'POST' });
    expect([answer.status, codes({ body: (await answer.json()) as Problem })]).toEqual([
      422,
      ['recorded_it'],
    ]);
  });

  it('is approved by no two whom one administrator let in: both could be the administrator', async () => {
    const path = await asked();
    const [chief, other] = [
      await api.member({ organisation: PARIS, role: 'admin' }),
      await api.member({ organisation: PARIS, role: 'admin' }),
    ];
    const second = await api.member({ organisation: PARIS, role: 'approver' });
    const letIn = async (by: Member, someone: Member) => {
      const told = await by.send(`/api/v1/people/${someone.person}/enrolment`, { method: 'POST' });
      const { enrolment } = (await told.json()) as { enrolment: string };
      await browse(api, '/api/v1/enrolments', { body: { enrolment, password: PASSWORD } });
      return InPerson.signIn(api, await emailOf(api, someone));
    };
    const approve = async (who: InPerson) => {
      const answer = await who.send(`${path}/approval`, { method: 'POST' });
      return [answer.status, codes({ body: (await answer.json()) as Problem })];
    };
    const approver = () => api.member({ organisation: PARIS, role: 'approver' });
    const one = await letIn(chief, await approver());
    const two = await letIn(chief, second);
    const three = await letIn(other, await approver());
    expect(await approve(one)).toEqual([200, []]);
    expect(await approve(two)).toEqual([422, ['let_in_by_the_same']]);
    expect(await approve(await InPerson.begin(api, chief))).toEqual([422, ['let_in_by_the_same']]);
    // Nor afterwards, when somebody else has let one of them in as well.
    await other.send(`/api/v1/people/${second.person}/enrolment`, { method: 'POST' });
    expect(await approve(two)).toEqual([422, ['let_in_by_the_same']]);
    expect(await approve(three)).toEqual([200, []]);
  });

  it('is not there for whoever does not see what it is about', async () => {
    const path = await asked();
    const answers = [
      await api.send(path, by(emma)),
      ...(await Promise.all(['approval', 'withdrawal'].map((verb) => post(`${path}/${verb}`, emma)))),
      await post(`${path}/refusal`, emma, { reason: 'no' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await api.send<Page>('/api/v1/approvals?state=open', by(emma))).body.items).toEqual([]);
  });

  it('is listed by how it stands, refused with a reason, and withdrawn by who asked', async () => {
    const [refused, withdrawn] = [await asked(), await asked()];
    expect((await post(`${refused}/refusal`, bruno, { reason: 'too early' })).body).toMatchObject({
      ...{ state: 'refused', refusal: { by: bruno.person, reason: 'too early' } },
    });
    expect(codes(await post(`${withdrawn}/withdrawal`, bruno))).toEqual(['not_yours']);
    expect((await post(`${withdrawn}/withdrawal`, claire)).body).toMatchObject({ state: 'withdrawn' });
    expect(codes(await post(`${withdrawn}/withdrawal`, claire))).toEqual(['approval_withdrawn']);
    const listed = async (state: string) =>
      (await api.send<Page>(`/api/v1/approvals?state=${state}`, by(bruno))).body.items.map(
        ({ id }) => `/api/v1/approvals/${id}`,
      );
    expect(await listed('refused')).toEqual([refused]);
    expect(await listed('withdrawn')).toEqual([withdrawn]);
    expect(await listed('open')).not.toContain(refused);
  });

  it('is nothing in particular, or two things at once', async () => {
    expect(codes(await post('/api/v1/approvals', claire, { reason: 'why not' }))).toEqual(['asks_one_thing']);
    const bad = { remarking: { subject: 'move', id: 'x', marking: 'SECRET' }, reason: 'no' };
    expect((await post('/api/v1/approvals', claire, bad)).status).toBe(400);
  });
});
