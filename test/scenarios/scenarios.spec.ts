import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewing } from '#ledger/act.js';
import { KEEPER } from '#ledger/viewer.js';
import { ScenariosService } from '#tracker/scenarios/scenarios.service.js';
import { WhatIfService } from '#tracker/scenarios/what-if.service.js';
import { StatusService } from '#tracker/status/status.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { bodyOf, Negotiation } from '../cast/negotiation.js';
import { ceasefire, frenchBattalion, startsIn, type Told } from '../cast/what-ifs.js';
import { acting, member, on, viewing } from '../support/book.js';
import { statusReport } from '../support/reading.js';

const SPRING = { name: 'Spring', asOf: on('2026-02-20'), through: on('2026-12-31') };

let scene: Negotiation;
let scenarios: ScenariosService;

beforeAll(async () => {
  scene = await Negotiation.begin();
  scenarios = scene.book.get(ScenariosService);
});
afterAll(() => scene.close());

const save = async (name: string, day: string, marking?: string) => {
  const suppose = [ceasefire(day), frenchBattalion()];
  return bodyOf<{ id: string }>(await scenarios.save(acting(), { ...SPRING, name, suppose, marking })).id;
};
const names = async (more: Partial<Viewing> = {}, filters = {}) =>
  (JSON.parse((await scenarios.list(viewing(more), { limit: 50, filters })).items) as { name: string }[]).map(
    ({ name }) => name,
  );
const evaluate = async (scenario: string, compare?: string, more: object = {}) =>
  JSON.parse(
    await scene.book.get(WhatIfService).evaluate(viewing(), { scenario, pending: 10, ...more }, compare),
  ) as Told;
const now = () => scene.book.get(StatusService).report(viewing(), (head) => Promise.resolve(head.knownAt));

test('a scenario is kept as it was given, for one’s own organisation', async () => {
  const suppose = [ceasefire('2026-04-01'), frenchBattalion()];
  const saved = await scenarios.save(acting(), { ...SPRING, suppose });
  const scenario = bodyOf<{ id: string }>(saved);
  expect(saved).toMatchObject({ status: 201, revision: 1, location: `/api/v1/scenarios/${scenario.id}` });
  expect(scenario).toEqual({
    ...SPRING,
    id: expect.any(String),
    suppose,
    marking: 'TLP:AMBER+STRICT',
    revision: 1,
    recordedAt: expect.any(String),
    recordedBy: 'test',
  });
  expect(await scenarios.read(viewing(), scenario.id)).toEqual({ body: saved.body, revision: 1 });
});

test('nothing of it is in the book: no fact, no timeline, no line of the report', async () => {
  const before = await statusReport(scene.book, viewing());
  const tables = ['event', 'pledge', 'position', 'move', 'condition', 'pledge_span', 'pledge_signal'];
  const facts = await scene.book.lookup.everything(tables);
  await save('Never a trace', '2026-01-15');
  expect(await scene.book.lookup.everything(tables)).toEqual(facts);
  const lines = ({ json }: { json: string }) => (JSON.parse(json) as { proposals: unknown }).proposals;
  expect(lines(await statusReport(scene.book, viewing()))).toEqual(lines(before));
  expect((await scene.book.get(VerificationService).verify(viewing())).finding).toBeNull();
});

test('it is asked about by its id, over its own days or others', async () => {
  const id = await save('April', '2026-04-01');
  const told = await evaluate(id);
  expect(told).toMatchObject({ asOf: SPRING.asOf, through: SPRING.through });
  expect(startsIn(told)).toEqual([['2026-04-02', 'FR']]);
  const before = await evaluate(id, undefined, { through: on('2026-04-01') });
  expect([startsIn(before), before.pending.map(({ party }) => party)]).toEqual([[], ['FR']]);
});

test('two are laid side by side, the same pledge in both being the same', async () => {
  const [april, may] = [await save('April', '2026-04-01'), await save('May', '2026-05-01')];
  const { compared } = await evaluate(april, may);
  expect(compared).toMatchObject({
    scenario: may,
    earlier: [{ party: 'FR', here: '2026-04-02', there: '2026-05-02', days: 30 }],
    later: [],
    onlyHere: [],
    onlyThere: [],
  });
  expect(compared!.days.map(({ day, difference }) => [day, difference.pledges])).toEqual([
    [SPRING.asOf, 0],
    ['2026-04-02', 1],
    ['2026-05-02', 0],
  ]);
  expect(compared!.assumptions[0]).toBe('Suppose that a ceasefire has entered into force on 1 May 2026.');
});

test('deleted, nobody finds it any more, and it was there before', async () => {
  const id = await save('June', '2026-06-01');
  const knownAt = await now();
  const key = { key: randomUUID(), fingerprint: 'x' };
  const deleted = await scenarios.delete(acting({ key }), id);
  expect(deleted).toEqual({ status: 204, body: '', replayed: false });
  expect(await scenarios.delete(acting({ key }), id)).toMatchObject({
    status: 204,
    body: '',
    replayed: true,
  });
  await expect(scenarios.delete(acting(), id)).rejects.toMatchObject({ what: 'scenario' });
  await expect(scenarios.read(viewing(), id)).rejects.toMatchObject({ what: 'scenario' });
  await expect(evaluate(id)).rejects.toMatchObject({ blockers: [{ code: 'scenario_unknown' }] });
  expect(await names()).not.toContain('June');
  expect(await names({ knownAt })).toContain('June');
  expect(bodyOf(await scenarios.read(viewing({ knownAt }), id))).toMatchObject({ name: 'June', revision: 1 });
  const [row] = await scene.book.lookup.rows<{ entries: number }>(
    `SELECT count(*)::int AS entries FROM entry WHERE subject_id = $1`,
    [id],
  );
  expect(row).toEqual({ entries: 2 });
});

test('on an earlier day it looks as it does now', async () => {
  expect(await names({ asOf: on('2025-01-01') })).toEqual(await names());
});

test('who may not see it finds nothing: not in the list, not by its id, not to delete, not to ask about', async () => {
  await save('For everybody', '2026-06-01', 'TLP:CLEAR');
  const id = await save('For ourselves', '2026-06-01');
  const stranger = { viewer: member(randomUUID(), randomUUID()) };
  expect(await names(stranger)).toEqual(['For everybody']);
  expect(await names({ viewer: member(KEEPER, randomUUID()) })).toContain('For ourselves');
  expect(await names({}, { marking: 'TLP:CLEAR' })).toEqual(['For everybody']);
  await expect(scenarios.read(viewing(stranger), id)).rejects.toMatchObject({ what: 'scenario' });
  await expect(scenarios.delete(acting(stranger), id)).rejects.toMatchObject({ what: 'scenario' });
  const asked = scene.book.get(WhatIfService).evaluate(viewing(stranger), { scenario: id, pending: 1 });
  await expect(asked).rejects.toMatchObject({ blockers: [{ code: 'scenario_unknown' }] });
});

test('what a viewer may not see of the book does not count in what they suppose', async () => {
  const hidden = await scene.pledge({ party: 'SE', marking: 'TLP:AMBER+STRICT' });
  const stranger = viewing({ viewer: member(randomUUID(), randomUUID()) });
  const service = scene.book.get(WhatIfService);
  const ask = (who: Viewing, suppose = [ceasefire('2026-03-01')]) =>
    service.evaluate(who, { suppose, pending: 10 });
  expect(JSON.parse(await ask(viewing()))).toMatchObject({ atFirst: { byParty: { SE: 1 } } });
  expect(JSON.parse(await ask(stranger))).toMatchObject({ atFirst: { pledges: 0, byParty: {} } });
  await expect(
    service.evaluate(stranger, { suppose: [{ pledge: { id: hidden } }], pending: 1 }),
  ).rejects.toMatchObject({ blockers: [{ code: 'pledge_unknown' }] });
});
