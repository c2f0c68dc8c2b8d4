import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import type { GivenSupposition } from '#tracker/scenarios/given-supposition.js';
import { ScenariosService } from '#tracker/scenarios/scenarios.service.js';
import type { WhatIfAsked } from '#tracker/scenarios/what-if-asked.js';
import { WhatIfService } from '#tracker/scenarios/what-if.service.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';
import { ceasefire, frenchBattalion, mandate } from '../cast/what-ifs.js';
import { acting, on, TODAY, viewing } from '../support/book.js';

const NOBODY = '01990000-0000-7000-8000-000000000000';
const ELSEWHERE = 'UA-SG-1999-01';

let scene: Negotiation;
let estonia: string;
let embargo: string;

beforeAll(async () => {
  scene = await Negotiation.begin();
  estonia = await scene.pledge();
  embargo = bodyOf<{ id: string }>(
    await scene.book.get(ConditionsService).add(acting(), REFERENCE, { label: 'after', text: 'ratified' }),
  ).id;
});
afterAll(() => scene.close());

interface Refused {
  readonly blockers: readonly { code: string; pointer?: string; line?: number; scenario?: string }[];
}

const blockersOf = (asked: Partial<WhatIfAsked>): Promise<Refused['blockers']> =>
  scene.book
    .get(WhatIfService)
    .evaluate(viewing(), { pending: 500, ...asked })
    .then(
      () => [],
      (error: Refused) => error.blockers,
    );

const refusals = async (...suppose: GivenSupposition[]): Promise<string[]> =>
  (await blockersOf({ suppose })).map(({ code, pointer }) => `${code} ${pointer}`);

const position = (changes: object = {}): GivenSupposition => ({
  position: { party: 'US', proposal: REFERENCE, stance: 'supports', statedOn: TODAY, ...changes },
});
const move = (
  name: 'accept' | 'circulate',
  happenedOn = '2026-03-01',
  proposal = REFERENCE,
): GivenSupposition => ({
  move: { proposal, move: name, happenedOn: on(happenedOn) },
});

test('one thing is supposed at a time', async () => {
  expect(await refusals({}, { ...ceasefire('2026-02-01'), ...move('circulate') })).toEqual([
    'not_one_thing /suppose/0',
    'not_one_thing /suppose/1',
  ]);
});

test('every supposition is told what is wrong with it, at once and with its place', async () => {
  expect(
    await refusals(
      ceasefire('2999-01-01'),
      { event: { type: 'unheard_of', happenedOn: TODAY } },
      mandate('XX', '2026-03-01'),
      { event: { type: 'armed_attack', occurrence: 'denied', happenedOn: TODAY } },
      position({ party: 'XX' }),
      position({ proposal: ELSEWHERE }),
      position({ about: { clause: 'no-such' } }),
      position({ about: { pledge: NOBODY } }),
      position({ about: {} }),
      move('accept', '2026-03-01', ELSEWHERE),
    ),
  ).toEqual([
    'event_type_unknown /suppose/1/event/type',
    'party_unknown /suppose/2/event/party',
    'needs_through /suppose/3/event/through',
    'happened_on_out_of_place /suppose/3/event/happenedOn',
    'party_unknown /suppose/4/position/party',
    'proposal_unknown /suppose/5/position/proposal',
    'clause_unknown /suppose/6/position/about/clause',
    'pledge_unknown /suppose/7/position/about/pledge',
    'about_nothing /suppose/8/position/about',
    'proposal_unknown /suppose/9/move/proposal',
  ]);
});

test('moves follow the table, one after another', async () => {
  expect(await refusals(move('accept'))).toEqual(['wrong_stage /suppose/0/move']);
  expect(await refusals(move('circulate'))).toEqual([]);
  expect(await refusals(move('circulate', '2025-01-01'))).toEqual(['before_latest_move /suppose/0/move']);
  expect(await refusals(ceasefire('2026-02-01'), move('circulate'), move('accept', '2026-03-02'))).toEqual([
    'wrong_stage /suppose/2/move',
  ]);
});

test('a new pledge is held to what a logged one is', async () => {
  expect(await refusals({ pledge: {} })).toEqual([
    'needs_party /suppose/0/pledge/party',
    'needs_proposal /suppose/0/pledge/proposal',
    'needs_kind /suppose/0/pledge/kind',
  ]);
  expect(await refusals(frenchBattalion({ party: 'XX', proposal: ELSEWHERE }))).toEqual([
    'proposal_unknown /suppose/0/pledge/proposal',
    'party_unknown /suppose/0/pledge/party',
  ]);
  expect(
    await refusals(
      frenchBattalion({ domain: null, unconditional: true, quantity: { min: 2, max: 1, unit: 'personnel' } }),
    ),
  ).toEqual([
    'domain_missing /suppose/0/pledge/domain',
    'range_reversed /suppose/0/pledge/quantity/max',
    'conditioned_and_unconditional /suppose/0/pledge/unconditional',
  ]);
  expect(await refusals(frenchBattalion({ kind: 'sanctions', domain: null, quantity: null }))).toEqual([
    'sanctions_missing /suppose/0/pledge/sanctions',
  ]);
  expect(await refusals(frenchBattalion({ polarity: 'refusal', quantity: null }))).toEqual([
    'refusal_with_condition /suppose/0/pledge/activatedBy',
  ]);
});

test('a condition is one of its proposal, or can be read', async () => {
  expect(await refusals(frenchBattalion({ activatedBy: embargo, endedBy: NOBODY }))).toEqual([
    'condition_unknown /suppose/0/pledge/endedBy',
  ]);
  const suppose = [
    frenchBattalion({ activatedBy: { text: 'ceasfire_in_force' }, endedBy: { expression: { all: [] } } }),
    frenchBattalion({ activatedBy: {} }),
  ];
  const blockers = await blockersOf({ suppose });
  expect(blockers).toMatchObject([
    { code: 'unknown_event_type', pointer: '/suppose/0/pledge/activatedBy/text', line: 1, column: 1 },
    { code: 'no_operands', pointer: '/suppose/0/pledge/endedBy/expression/all' },
    { code: 'text_or_expression', pointer: '/suppose/1/pledge/activatedBy/text' },
  ]);
});

test('a changed pledge is one of the book, stays whose it is, and is changed once', async () => {
  expect(await refusals({ pledge: { id: NOBODY } })).toEqual(['pledge_unknown /suppose/0/pledge/id']);
  expect(await refusals({ pledge: { id: estonia, party: 'LV' } })).toEqual([
    'kept_of_pledge /suppose/0/pledge/party',
  ]);
  expect(
    await refusals({ pledge: { id: estonia } }, { pledge: { id: estonia, expiresOn: on('2026-12-01') } }),
  ).toEqual(['changed_twice /suppose/1/pledge/id']);
  expect(await refusals({ pledge: { id: estonia, activatedBy: { text: 'ratified' } } })).toEqual([
    'conditioned_and_unconditional /suppose/0/pledge/unconditional',
  ]);
});

test('it ends when it begins or later, and is supposed in one place', async () => {
  const asked = { asOf: on('2026-03-01'), through: on('2026-02-28') };
  expect(await blockersOf(asked)).toMatchObject([{ code: 'ends_before_it_begins', pointer: '/through' }]);
  expect(await blockersOf({ scenario: NOBODY })).toMatchObject([
    { code: 'scenario_unknown', pointer: '/scenario' },
  ]);
  expect(await blockersOf({ scenario: NOBODY, suppose: [] })).toMatchObject([
    { code: 'suppose_or_scenario', pointer: '/scenario' },
  ]);
  await expect(
    scene.book.get(WhatIfService).evaluate(viewing(), { pending: 1 }, NOBODY),
  ).rejects.toMatchObject({ blockers: [{ code: 'scenario_unknown' }] });
});

test('what was saved and can no longer be is told of, with the scenario that supposes it', async () => {
  const scenarios = scene.book.get(ScenariosService);
  const suppose = [ceasefire('2026-04-01'), mandate('EE', '2026-04-02'), move('circulate')];
  const { id } = bodyOf<{ id: string }>(await scenarios.save(acting(), { name: 'Spring', suppose }));
  expect(await blockersOf({ scenario: id })).toEqual([]);
  await scene.move('circulate', '2026-02-10');
  expect(await blockersOf({ scenario: id })).toMatchObject([
    { code: 'wrong_stage', pointer: '/suppose/2/move', scenario: id },
  ]);
  await scene.book.get(PartiesService).retire(acting(), 'EE', { on: on('2026-02-15') });
  const asked = { scenario: id, asOf: on('2026-02-20') };
  expect(await blockersOf(asked)).toMatchObject([
    { code: 'party_unknown', pointer: '/suppose/1/event/party', scenario: id },
  ]);
  await expect(scene.book.get(WhatIfService).evaluate(viewing(), { pending: 1 }, id)).rejects.toMatchObject({
    name: 'RuleBroken',
  });
  await expect(scenarios.save(acting(), { name: 'Spring', suppose })).rejects.toMatchObject({
    name: 'RuleBroken',
  });
});
