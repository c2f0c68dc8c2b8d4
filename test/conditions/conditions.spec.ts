import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { acting, on, TODAY, viewing } from '../support/book.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';

const CEASEFIRE = { label: 'the day after a ceasefire', text: 'ceasefire_in_force + 1 day' };

let scene: Negotiation;
let conditions: ConditionsService;
let id: string;

beforeAll(async () => {
  scene = await Negotiation.begin();
  conditions = scene.book.get(ConditionsService);
  const added = await conditions.add(acting(), REFERENCE, CEASEFIRE);
  expect(added).toMatchObject({ status: 201, revision: 1, replayed: false });
  id = bodyOf<{ id: string }>(added).id;
  expect(added.location).toBe(`/api/v1/conditions/${id}`);
});

afterAll(() => scene.close());

const read = async () => bodyOf(await conditions.read(viewing(), id));
const list = async (filters = {}) =>
  JSON.parse((await conditions.listOf(viewing(), REFERENCE, { limit: 50, filters })).items) as object[];

test('a condition is marked as its proposal is, and says who recorded it', async () => {
  expect(await read()).toEqual({
    id,
    proposal: REFERENCE,
    ...CEASEFIRE,
    expression: { event: 'ceasefire_in_force', plus: 'P1D' },
    says: 'one day after a ceasefire has entered into force',
    value: 'unknown',
    since: null,
    pledgeCount: 0,
    marking: 'TLP:GREEN',
    revision: 1,
    recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    recordedBy: 'test',
  });
});

test('a condition may have a marking of its own', async () => {
  const given = { label: 'for few', text: 'us_backing_confirmed', marking: 'TLP:AMBER' };
  expect(bodyOf(await conditions.add(acting(), REFERENCE, given))).toMatchObject(given);
  expect(await list({ marking: 'TLP:AMBER' })).toMatchObject([given]);
});

test('two conditions of a proposal cannot share a label', async () => {
  await expect(conditions.add(acting(), REFERENCE, CEASEFIRE)).rejects.toMatchObject({
    name: 'Conflict',
    code: 'duplicate_label',
  });
});

test('each pledge that waits for a condition, or ends with it, counts once', async () => {
  await scene.pledge({ activatedBy: id, unconditional: false });
  await scene.pledge({ activatedBy: id, unconditional: false, endedBy: id });
  await scene.pledge({ endedBy: id });
  await scene.pledge();
  expect(await read()).toMatchObject({ pledgeCount: 3 });
  expect(await list({ label: CEASEFIRE.label })).toMatchObject([{ id, pledgeCount: 3 }]);
});

test('on an earlier day only the pledges of that day count', async () => {
  const before = await conditions
    .read(viewing({ asOf: on('2025-04-29') }), id)
    .catch((error: Error) => error);
  expect(before).toMatchObject({ name: 'NotThere' });
  await scene.pledge({ activatedBy: id, unconditional: false, pledgedOn: TODAY });
  expect(bodyOf(await conditions.read(viewing({ asOf: on('2025-08-19') }), id))).toMatchObject({
    pledgeCount: 3,
  });
});

test('a correction keeps what it does not name, and needs the revision that was read', async () => {
  const { revision } = await conditions.read(viewing(), id);
  const text = 'ceasefire_in_force + 2 days';
  const patched = await conditions.patch(acting({ expected: revision }), id, { text });
  expect(patched).toMatchObject({ status: 200, revision: revision + 1 });
  expect(bodyOf(patched)).toMatchObject({ label: CEASEFIRE.label, text });
  await expect(conditions.patch(acting({ expected: revision }), id, CEASEFIRE)).rejects.toMatchObject({
    name: 'StaleRevision',
  });
});

test('a label that another condition has cannot be taken', async () => {
  const { revision } = await conditions.read(viewing(), id);
  await expect(
    conditions.patch(acting({ expected: revision }), id, { label: 'for few' }),
  ).rejects.toMatchObject({ code: 'duplicate_label' });
});

test('what is not there cannot be read, corrected or added to', async () => {
  const nobody = '01990000-0000-7000-8000-000000000000';
  await expect(conditions.read(viewing(), nobody)).rejects.toMatchObject({ what: 'condition' });
  await expect(conditions.patch(acting({ expected: 1 }), nobody, {})).rejects.toMatchObject({
    what: 'condition',
  });
  await expect(conditions.add(acting(), 'UA-SG-1999-01', CEASEFIRE)).rejects.toMatchObject({
    what: 'proposal',
  });
  await expect(conditions.listOf(viewing(), 'UA-SG-1999-01', { limit: 1 })).rejects.toMatchObject({
    what: 'proposal',
  });
});

test('once the version is presented, conditions stay as they are', async () => {
  await scene.position();
  await scene.present();
  const frozen = { name: 'RuleBroken', blockers: [expect.objectContaining({ code: 'version_frozen' })] };
  const { revision } = await conditions.read(viewing(), id);
  await expect(conditions.patch(acting({ expected: revision }), id, CEASEFIRE)).rejects.toMatchObject(frozen);
  await expect(
    conditions.add(acting(), REFERENCE, { label: 'too late', text: 'ratified' }),
  ).rejects.toMatchObject(frozen);
  await scene.move('counter', '2026-01-10');
  await conditions.patch(acting({ expected: revision }), id, CEASEFIRE);
  expect(await read()).toMatchObject({ ...CEASEFIRE, revision: revision + 1 });
});
