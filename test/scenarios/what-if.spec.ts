import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewing } from '#ledger/act.js';
import { factTables } from '#tracker/fact-tables.js';
import { EventsService } from '#tracker/events/events.service.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import type { ComparedWith, WhatIfAsked } from '#tracker/scenarios/what-if-asked.js';
import { WhatIfService } from '#tracker/scenarios/what-if.service.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';
import { ceasefire, frenchBattalion, mandate, startsIn, type Told } from '../cast/what-ifs.js';
import { acting, on, viewing } from '../support/book.js';

let scene: Negotiation;
let estonia: string;
let dayAfter: string;

const FROM = { asOf: on('2026-01-10'), through: on('2026-12-31') };

const evaluate = async (
  asked: Partial<WhatIfAsked>,
  compare?: ComparedWith,
  more: Partial<Viewing> = {},
): Promise<Told> => {
  const service = scene.book.get(WhatIfService);
  return JSON.parse(await service.evaluate(viewing(more), { pending: 500, ...asked }, compare)) as Told;
};

beforeAll(async () => {
  scene = await Negotiation.begin();
  const condition = async (label: string, text: string) =>
    bodyOf<{ id: string }>(await scene.book.get(ConditionsService).add(acting(), REFERENCE, { label, text }))
      .id;
  dayAfter = await condition('the day after', 'ceasefire_in_force + 1 day');
  const riigikogu = await condition(
    'and a mandate',
    'ceasefire_in_force + 1 day and parliament_approved(EE)',
  );
  estonia = await scene.pledge({ activatedBy: riigikogu, unconditional: false });
  await scene.pledge({ party: 'SE', activatedBy: dayAfter, unconditional: false, domain: 'sea' });
  await scene.pledge({ party: 'PL', kind: 'logistics', domain: null, quantity: null });
});
afterAll(() => scene.close());

test('a ceasefire brings in what waits for nothing else, and the rest waits for whom it says', async () => {
  const told = await evaluate({ ...FROM, suppose: [ceasefire('2026-02-01')] });
  expect(startsIn(told)).toEqual([['2026-02-02', 'SE']]);
  expect(told).toMatchObject({
    ...FROM,
    atFirst: { pledges: 1, possiblePledges: 3, byParty: { PL: 1 } },
    timeline: [
      {
        starts: [{ party: 'SE', proposal: REFERENCE, kind: 'troops', domain: 'sea', code: 'condition_met' }],
        ends: [],
        inForce: {
          pledges: 2,
          parties: 2,
          byDomain: { sea: 1 },
          byUnit: { personnel: { least: 50, most: 500 } },
        },
      },
    ],
    pending: [
      {
        pledge: estonia,
        code: 'condition_open',
        missing: [{ leaf: 'parliament_approved(EE)', controlledBy: 'EE', value: 'unknown' }],
      },
    ],
    pendingTotal: 1,
    compared: null,
  });
  expect(told.pending[0]!.missing[0]!.says).toBe(
    'it is not known that the parliament of Estonia has approved',
  );
  expect(told.assumptions[0]).toBe('Suppose that a ceasefire has entered into force on 1 February 2026.');
});

test('nothing supposed, nothing comes of it; the period is a year from the day of the viewing', async () => {
  const told = await evaluate({}, undefined, { asOf: on('2026-02-10') });
  expect(told).toMatchObject({ asOf: '2026-02-10', through: '2027-02-10', timeline: [], pendingTotal: 2 });
});

test('it leaves no trace, in no table', async () => {
  const tables = [...factTables, 'entry', 'idempotency', 'pledge_timeline', 'pledge_span', 'pledge_signal'];
  const before = await scene.book.lookup.everything(tables);
  const change = { pledge: { id: estonia, unconditional: true, activatedBy: null } };
  const suppose = [ceasefire('2026-02-01'), frenchBattalion(), change];
  expect(startsIn(await evaluate({ ...FROM, suppose }, 'book')).length).toBe(1);
  expect(await scene.book.lookup.everything(tables)).toEqual(before);
});

describe('a pledge that is supposed', () => {
  test('counts with the others, under an id made of what it says', async () => {
    const suppose = [ceasefire('2026-02-01'), frenchBattalion(), frenchBattalion()];
    const told = await evaluate({ ...FROM, suppose });
    expect(startsIn(told)).toEqual([['2026-02-02', 'FR', 'FR', 'SE']]);
    expect(told.timeline[0]!.inForce.byUnit).toEqual({ personnel: { least: 1050, most: 2100 } });
    const [one, other] = told.supposed;
    expect([one!.place, other!.place]).toEqual([1, 2]);
    expect(one!.pledge).not.toBe(other!.pledge);
    expect((await evaluate({ ...FROM, suppose: [frenchBattalion()] })).supposed[0]!.pledge).toBe(one!.pledge);
  });

  test('may wait for a condition of the book, by its id', async () => {
    const suppose = [ceasefire('2026-02-01'), frenchBattalion({ activatedBy: dayAfter })];
    expect(startsIn(await evaluate({ ...FROM, suppose }))).toEqual([['2026-02-02', 'FR', 'SE']]);
  });

  test('may be one of the book that is changed, and is otherwise as it was', async () => {
    const activatedBy = { expression: { event: 'ceasefire_in_force', plus: 'P1W' } };
    const told = await evaluate({
      ...FROM,
      suppose: [ceasefire('2026-02-01'), { pledge: { id: estonia, activatedBy } }],
    });
    expect(startsIn(told)).toEqual([
      ['2026-02-02', 'SE'],
      ['2026-02-08', 'EE'],
    ]);
    expect(told.timeline[1]!.inForce.byUnit).toEqual({ personnel: { least: 100, most: 500 } });
    expect(told.supposed).toEqual([{ place: 1, pledge: estonia }]);
  });

  test('may end what is in force', async () => {
    const suppose = [
      ceasefire('2026-02-01'),
      mandate('EE', '2026-03-01'),
      { pledge: { id: estonia, expiresOn: on('2026-05-01') } },
    ];
    const { timeline } = await evaluate({ ...FROM, suppose, filters: { party: 'EE' } });
    expect(
      timeline.map(({ day, starts, ends }) => [day, starts.length, ends.map(({ code }) => code)]),
    ).toEqual([
      ['2026-03-01', 1, []],
      ['2026-05-01', 0, ['ran_out']],
    ]);
  });
});

test('moves and positions count too', async () => {
  const reached = frenchBattalion({ activatedBy: { text: 'reached consultation and US supports' } });
  const told = await evaluate({
    ...FROM,
    suppose: [
      reached,
      { move: { proposal: REFERENCE, move: 'circulate', happenedOn: on('2026-03-01') } },
      { position: { party: 'US', proposal: REFERENCE, stance: 'supports', statedOn: on('2026-03-05') } },
    ],
  });
  expect(startsIn(told)).toEqual([['2026-03-05', 'FR']]);
});

test('only what is asked for is told, though all of it bears on that', async () => {
  const suppose = [ceasefire('2026-02-01'), mandate('EE', '2026-03-01')];
  const of = async (filters: WhatIfAsked['filters']) =>
    startsIn(await evaluate({ ...FROM, suppose, filters })).map(([, ...parties]) => parties.join());
  expect(await of({ party: 'EE' })).toEqual(['EE']);
  expect(await of({ domain: 'sea' })).toEqual(['SE']);
  expect(await of({ kind: 'logistics' })).toEqual([]);
  expect(await of({ proposal: REFERENCE, kind: 'troops' })).toEqual(['SE', 'EE']);
  await expect(of({ proposal: 'UA-SG-1999-01' })).rejects.toMatchObject({
    blockers: [{ code: 'proposal_unknown', pointer: '/filters/proposal' }],
  });
});

test('as many that stay pending are shown as are asked for, and all are counted', async () => {
  const some = await evaluate({ ...FROM, pending: 1 });
  expect([some.pending.length, some.pendingTotal]).toEqual([1, 2]);
  const none = await evaluate({ ...FROM, pending: 0 });
  expect([none.pending.length, none.pendingTotal]).toEqual([0, 2]);
});

test('beside the book as it is, all that starts is new', async () => {
  const { compared } = await evaluate({ ...FROM, suppose: [ceasefire('2026-02-01')] }, 'book');
  expect(compared).toMatchObject({
    scenario: null,
    onlyHere: [{ party: 'SE', day: '2026-02-02' }],
    onlyThere: [],
    earlier: [],
    later: [],
    days: [{ day: '2026-01-10' }, { day: '2026-02-02', difference: { pledges: 1, byParty: { SE: 1 } } }],
  });
});

test('asked of an earlier day, what the record has of later days is so as well', async () => {
  const approval = { type: 'parliament_approved', party: 'EE', happenedOn: on('2026-02-12') };
  await scene.book.get(EventsService).record(acting(), approval);
  const asked = { suppose: [ceasefire('2026-02-01')] };
  const expected = [
    ['2026-02-02', 'SE'],
    ['2026-02-12', 'EE'],
  ];
  expect(startsIn(await evaluate({ ...FROM, ...asked }))).toEqual(expected);
  expect(startsIn(await evaluate(asked, undefined, { asOf: on('2026-01-10') }))).toEqual(expected);
});
