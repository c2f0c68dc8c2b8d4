import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NewRequirement } from '#tracker/requirements/new-requirement.js';
import { RequirementsService } from '#tracker/requirements/requirements.service.js';
import { acting, on, TODAY, viewing } from '../support/book.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';

let scene: Negotiation;
let requirements: RequirementsService;

beforeAll(async () => {
  scene = await Negotiation.begin();
  requirements = scene.book.get(RequirementsService);
});

afterAll(() => scene.close());

const brigades: NewRequirement = {
  kind: 'troops',
  domain: 'land',
  quantity: { min: 25000, max: 30000, unit: 'personnel' },
  byDays: 90,
  note: 'three brigades',
  statedOn: on('2025-09-04'),
};

const state = (changes: Partial<NewRequirement> = {}) =>
  requirements.state(acting(), REFERENCE, { ...brigades, ...changes });

const list = async (filters = {}) =>
  (
    JSON.parse((await requirements.listOf(viewing(), REFERENCE, { limit: 50, filters })).items) as {
      kind: string;
      byDays: number;
    }[]
  ).map(({ kind, byDays }) => `${kind} by D+${byDays}`);

test('a requirement is recorded with its quantity and its day', async () => {
  const stated = await state();
  const { id } = bodyOf<{ id: string }>(stated);
  expect(stated).toMatchObject({ status: 201, revision: 1, location: `/api/v1/requirements/${id}` });
  expect(bodyOf(await requirements.read(viewing(), id))).toEqual({
    ...brigades,
    id,
    proposal: REFERENCE,
    sourceId: null,
    retracted: null,
    marking: 'TLP:GREEN',
    revision: 1,
    recordedAt: expect.any(String),
    recordedBy: 'test',
    gap: { dDay: TODAY, at: expect.any(Array) },
  });
});

test('a requirement need not say how much, but may cite a source', async () => {
  const stated = await state({
    kind: 'intelligence',
    domain: null,
    quantity: null,
    byDays: 0,
    marking: 'TLP:CLEAR',
    source: { title: 'Concept', publisher: 'SHAPE', reliability: 'A' },
  });
  const requirement = bodyOf<{ sourceId: string }>(stated);
  expect(requirement).toMatchObject({ quantity: null, domain: null, byDays: 0, marking: 'TLP:CLEAR' });
  expect(await scene.book.lookup.count('source', `id = '${requirement.sourceId}'`)).toBe(1);
});

test('every reason why a requirement cannot be stated is given at once', async () => {
  const source = { title: 'Concept', publisher: 'SHAPE', reliability: 'A' } as const;
  const sourceId = '01990000-0000-7000-8000-000000000000';
  const given = { domain: null, byDays: -1, statedOn: on('2026-02-21'), source, sourceId };
  const codes = ['source_unknown', 'cited_twice', 'in_the_future', 'domain_missing', 'not_a_count'];
  await expect(state(given)).rejects.toMatchObject({
    blockers: codes.map((code) => expect.objectContaining({ code })),
  });
  await expect(requirements.state(acting(), 'UA-SG-1999-01', brigades)).rejects.toMatchObject({
    what: 'proposal',
  });
});

test('a requirement that was taken back is shown to those who ask for it only', async () => {
  const { id } = bodyOf<{ id: string }>(await state({ byDays: 30 }));
  expect(await list({ domain: 'land' })).toEqual(['troops by D+90', 'troops by D+30']);
  const reason = 'The concept was revised.';
  expect(await requirements.retract(acting(), id, { reason })).toMatchObject({ status: 200, revision: 2 });
  expect(bodyOf(await requirements.read(viewing(), id))).toMatchObject({ retracted: { reason } });
  expect(await list()).toEqual(['troops by D+90', 'intelligence by D+0']);
  expect(await list({ retracted: true })).toEqual(['troops by D+30']);
  await expect(requirements.retract(acting(), id, { reason })).rejects.toMatchObject({
    blockers: [expect.objectContaining({ code: 'retracted_already' })],
  });
});

test('the list can be asked for a kind, a domain or a marking', async () => {
  expect(await list({ kind: 'intelligence' })).toEqual(['intelligence by D+0']);
  expect(await list({ domain: 'land' })).toEqual(['troops by D+90']);
  expect(await list({ marking: 'TLP:CLEAR' })).toEqual(['intelligence by D+0']);
});

test('what is not there cannot be read or taken back', async () => {
  const nobody = '01990000-0000-7000-8000-000000000000';
  await expect(requirements.read(viewing(), nobody)).rejects.toMatchObject({ what: 'requirement' });
  await expect(requirements.retract(acting(), nobody, { reason: 'so' })).rejects.toMatchObject({
    what: 'requirement',
  });
});
