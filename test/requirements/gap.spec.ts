import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewing } from '#ledger/act.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { GapService } from '#tracker/gap/gap.service.js';
import type { NewRequirement } from '#tracker/requirements/new-requirement.js';
import { RequirementsService } from '#tracker/requirements/requirements.service.js';
import { acting, on, TODAY, viewing } from '../support/book.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';

interface On {
  days: number;
  on: string;
  due: boolean;
  firm: object;
  conditional: object;
  gap: object;
  verdict: string;
  refusedBy: string[];
  sentence: string;
}

interface Requirement {
  id: string;
  gap: { dDay: string; at: On[] } | null;
}

interface Gap {
  dDay: string;
  horizons: object[];
  requirements: { requirement: string; at: On[] }[];
  offers: { kind: string; domain: string | null }[];
}

let scene: Negotiation;
let requirements: RequirementsService;
let gaps: GapService;
let made: Requirement;

const battalions: NewRequirement = {
  kind: 'troops',
  domain: 'land',
  quantity: { min: 400, max: 600, unit: 'personnel' },
  byDays: 14,
  note: null,
  statedOn: on('2025-09-04'),
};

/* Estonia's company waits for nothing, Poland's for the day after a ceasefire; Italy refuses; Britain trains. */
beforeAll(async () => {
  scene = await Negotiation.begin();
  requirements = scene.book.get(RequirementsService);
  gaps = scene.book.get(GapService);
  await scene.book.get(EventTypesService).seed(acting());
  const condition = await scene.book.get(ConditionsService).add(acting(), REFERENCE, {
    label: 'the day after a ceasefire',
    text: 'ceasefire_in_force + 1 day',
  });
  const activatedBy = bodyOf<{ id: string }>(condition).id;
  await scene.pledge({ quantity: { min: 50, max: 250, unit: 'personnel' } });
  await scene.pledge({
    ...{ party: 'PL', activatedBy, unconditional: false },
    quantity: { min: 200, max: 300, unit: 'personnel' },
  });
  const refusal = { polarity: 'refusal', quantity: null, unconditional: false, commitment: null } as const;
  await scene.pledge({ party: 'IT', ...refusal });
  await scene.pledge({ party: 'GB', kind: 'training', domain: null });
  made = bodyOf<Requirement>(await requirements.state(acting(), REFERENCE, battalions));
});

afterAll(() => scene.close());

const read = async (past: Partial<Viewing> = {}, dDay?: string) =>
  bodyOf<Requirement>(
    await requirements.read(viewing(past), made.id, dDay === undefined ? undefined : on(dDay)),
  ).gap!;

test('a requirement is set against what is offered, at the horizons and when it is needed', async () => {
  const { dDay, at } = await read();
  expect(dDay).toBe(TODAY);
  expect(at.map(({ days, on: day, due }) => [days, day, due])).toEqual([
    [7, '2026-02-27', false],
    [14, '2026-03-06', true],
    [30, '2026-03-22', true],
    [90, '2026-05-21', true],
  ]);
  expect(at[1]).toMatchObject({
    firm: { least: 50, most: 250 },
    conditional: { least: 200, most: 300 },
    gap: { least: -150, most: 550 },
    verdict: 'open',
    refusedBy: ['IT'],
  });
  expect(at[1]!.sentence).toBe(
    'By 6 March 2026 (D+14): 400 to 600 personnel of troops on land are needed, 50 to 250 firm, 200 to 300 conditional; up to 550 missing. Refused by Italy.',
  );
});

test('who records it is answered with the same', async () => {
  expect(made).toEqual(bodyOf(await requirements.read(viewing(), made.id)));
});

test('D is the day asked about, or another one', async () => {
  expect((await read({ asOf: on('2025-12-01') })).dDay).toBe('2025-12-01');
  expect((await read({}, '2026-06-01')).at[0]).toMatchObject({ days: 7, on: '2026-06-08' });
  const blockers = [expect.objectContaining({ code: 'too_late', pointer: '/dDay' })];
  await expect(read({}, '9990-01-01')).rejects.toMatchObject({ blockers });
  await expect(gaps.read(viewing(), REFERENCE, on('9990-01-01'))).rejects.toMatchObject({ blockers });
});

test('the proposal as a whole has the gap of each requirement, and all that is offered', async () => {
  const whole = JSON.parse(await gaps.read(viewing(), REFERENCE)) as Gap;
  expect(whole).toMatchObject({ dDay: TODAY, horizons: [{ days: 7 }, { days: 30 }, { days: 90 }] });
  expect(whole.requirements).toMatchObject([{ requirement: made.id, at: (await read()).at }]);
  expect(whole.offers.map(({ kind, domain }) => [kind, domain])).toEqual([
    ['troops', 'land'],
    ['training', null],
  ]);
  await expect(gaps.read(viewing(), 'UA-SG-1999-01')).rejects.toMatchObject({ what: 'proposal' });
});

test('what happens makes the conditional firm, and not for those who ask as of the day before', async () => {
  const asOf = on('2026-01-31');
  const before = await read({ asOf });
  await scene.book.get(EventsService).record(acting(), {
    type: 'ceasefire_in_force',
    happenedOn: on('2026-02-01'),
  });
  expect((await read()).at[0]).toMatchObject({
    firm: { least: 250, most: 550 },
    conditional: { least: 0, most: 0 },
  });
  expect(await read({ asOf })).toEqual(before);
  expect(before.at[0]).toMatchObject({ firm: { least: 50, most: 250 } });
});

test('a list has a gap for each that stands, and none for what was taken back', async () => {
  const more = { ...battalions, byDays: 90 };
  const { id } = bodyOf<Requirement>(await requirements.state(acting(), REFERENCE, more));
  const list = async (retracted: boolean) => {
    const request = { limit: 50, filters: { retracted } };
    return JSON.parse((await requirements.listOf(viewing(), REFERENCE, request)).items) as Requirement[];
  };
  const [first, second] = await list(false);
  expect(first).toEqual(bodyOf(await requirements.read(viewing(), made.id)));
  expect(second!.gap!.at.map(({ days }) => days)).toEqual([7, 30, 90]);

  const back = await requirements.retract(acting(), id, { reason: 'Counted twice.' });
  expect(bodyOf<Requirement>(back).gap).toBeNull();
  expect((await list(true)).map(({ gap }) => gap)).toEqual([null]);
  const whole = JSON.parse(await gaps.read(viewing(), REFERENCE)) as Gap;
  expect(whole.requirements.map(({ requirement }) => requirement)).toEqual([made.id]);
});
