import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import type { ConditionTried } from '#tracker/conditions/try-condition.js';
import { EventsService } from '#tracker/events/events.service.js';
import { factTables } from '#tracker/fact-tables.js';
import type { Viewing } from '#ledger/act.js';
import { ceasefireOfFebruary } from '../cast/events.js';
import { Negotiation, REFERENCE } from '../cast/negotiation.js';
import { acting, on, viewing } from '../support/book.js';

let scene: Negotiation;
let conditions: ConditionsService;

beforeAll(async () => {
  scene = await Negotiation.begin();
  conditions = scene.book.get(ConditionsService);
});
afterAll(() => scene.close());

const parse = async (given: ConditionTried, more: Partial<Viewing> = {}) =>
  JSON.parse(await conditions.parse(viewing(more), given)) as Record<string, unknown>;

/** Each blocker as `code /pointer`, and where in the text. */
const refusals = (given: ConditionTried): Promise<unknown> =>
  parse(given).then(
    () => [],
    ({ blockers }: { blockers: Record<string, unknown>[] }) =>
      blockers.map(({ code, pointer, line, column, suggestion }) =>
        [code, pointer, line && `${String(line)}:${String(column)}`, suggestion].filter(Boolean).join(' '),
      ),
  );

const DAY_AFTER = 'The day after ceasefire_in_force and US supports';

test('a text is printed, explained and worth something, and nothing is added', async () => {
  const before = await scene.book.lookup.everything([...factTables, 'entry', 'idempotency']);
  const parsed = await parse({ text: DAY_AFTER, proposal: REFERENCE, on: on('2026-02-02') });
  expect(parsed).toEqual({
    text: 'ceasefire_in_force + 1 day and US supports',
    expression: {
      all: [{ event: 'ceasefire_in_force', plus: 'P1D' }, { stance: { party: 'US', atLeast: 'supports' } }],
    },
    proposal: REFERENCE,
    on: '2026-02-02',
    value: 'unknown',
    since: null,
    says: 'one day after a ceasefire has entered into force, and the United States of America supports the proposal',
    changes: [{ from: null, value: 'unknown' }],
    leaves: [
      {
        leaf: 'ceasefire_in_force',
        value: 'unknown',
        wanted: 'true',
        since: null,
        controlledBy: 'the parties to the conflict',
        says: 'it is not known that a ceasefire has entered into force',
      },
      {
        leaf: 'US supports',
        value: 'unknown',
        wanted: 'true',
        since: null,
        controlledBy: 'US',
        says: 'it is not known that the United States of America supports the proposal',
      },
    ],
  });
  expect(await scene.book.lookup.everything([...factTables, 'entry', 'idempotency'])).toEqual(before);
});

describe('once there is a ceasefire', () => {
  let known: string;

  beforeAll(async () => {
    [{ now: known }] = (await scene.book.lookup.rows<{ now: string }>(
      `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
    )) as [{ now: string }];
    await scene.book.get(EventsService).record(acting(), ceasefireOfFebruary());
    await scene.position({ party: 'US', statedOn: on('2026-02-10') });
  });

  test('the value of every day is shown, and that of the one asked for', async () => {
    expect(await parse({ text: DAY_AFTER, proposal: REFERENCE, on: on('2026-02-02') })).toMatchObject({
      value: 'unknown',
      since: null,
      changes: [
        { from: null, value: 'unknown' },
        { from: '2026-02-10', value: 'true' },
      ],
      leaves: [{ value: 'true', since: '2026-02-01' }, { value: 'unknown' }],
    });
    expect(await parse({ text: DAY_AFTER, proposal: REFERENCE })).toMatchObject({
      on: '2026-02-20',
      value: 'true',
      since: '2026-02-10',
    });
    expect(await parse({ text: DAY_AFTER, proposal: REFERENCE }, { asOf: on('2026-02-01') })).toMatchObject({
      on: '2026-02-01',
      value: 'unknown',
    });
  });

  test('what was not known at an instant is not told of it', async () => {
    const parsed = await parse({ text: 'ceasefire_in_force', on: on('2026-02-02') }, { knownAt: known });
    expect(parsed).toMatchObject({ value: 'unknown', changes: [{ from: null, value: 'unknown' }] });
    expect(await parse({ text: 'ceasefire_in_force', on: on('2026-02-02') })).toMatchObject({
      value: 'true',
    });
  });
});

test('a tree is printed as text', async () => {
  const expression = { not: { event: 'armed_attack', party: 'RU' } };
  expect(await parse({ expression })).toMatchObject({
    text: 'not armed_attack(RU)',
    expression,
    proposal: null,
  });
});

test('what is wrong is told with its place, and what was probably meant', async () => {
  expect(await refusals({ text: 'ceasfire_in_force\n and UK supports', proposal: REFERENCE })).toEqual([
    'unknown_event_type /text 1:1 ceasefire_in_force',
    'unknown_party /text 2:6 GB',
  ]);
  expect(await refusals({ expression: { all: [{ event: 'ceasfire_in_force' }] } })).toEqual([
    'unknown_event_type /expression/all/0/event ceasefire_in_force',
  ]);
  expect(await refusals({ text: 'ratified and' })).toEqual(['syntax /text 1:13']);
  expect(await refusals({})).toEqual(['text_or_expression /text']);
  expect(await refusals({ text: 'ratified', expression: { event: 'ratified' } })).toEqual([
    'text_or_expression /text',
  ]);
});

test('what is too large is refused', async () => {
  const many = Array.from({ length: 200 }, () => 'ratified').join(' and ');
  expect(await refusals({ text: many })).toEqual(['too_many_nodes /text 1:2588']);
  expect(await refusals({ text: `${'('.repeat(21)}ratified${')'.repeat(21)}` })).toEqual([
    'too_deep /text 1:21',
  ]);
});

test('a proposal has to be one of the book, and to be named where the condition is about its own', async () => {
  expect(await refusals({ text: 'ratified', proposal: 'UA-SG-1999-01' })).toEqual([
    'proposal_unknown /proposal',
  ]);
  expect(await refusals({ text: 'reached accepted or at least 2 of EU with troops' })).toEqual([
    'proposal_needed /proposal',
    'proposal_needed /proposal',
  ]);
  const [{ id }] = (await scene.book.lookup.rows<{ id: string }>('SELECT id FROM proposal')) as [
    { id: string },
  ];
  expect(await parse({ text: 'reached draft', proposal: id })).toMatchObject({
    proposal: REFERENCE,
    value: 'true',
    leaves: [{ controlledBy: 'FR' }],
  });
});
