import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import type { NewEvent } from '#tracker/events/new-event.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { acting, Book, on, viewing } from '../support/book.js';
import { bodyOf } from '../cast/negotiation.js';

const CEASEFIRE: NewEvent = { type: 'ceasefire_in_force', happenedOn: on('2026-02-01') };
const DENIAL: NewEvent = { type: 'ceasefire_in_force', occurrence: 'denied', through: on('2025-12-31') };
const source = { title: 'Dispatch', publisher: 'Ukrinform', reliability: 'B' } as const;

interface Event {
  id: string;
  sourceId: string | null;
  recordedAt: string;
}

let book: Book;
let events: EventsService;
let ceasefire: Event;
let denial: Event;

const record = async (given: NewEvent) => bodyOf<Event>(await events.record(acting(), given));

beforeAll(async () => {
  book = await Book.open();
  events = book.get(EventsService);
  await book.get(PartiesService).seedStates(acting());
  await book.get(EventTypesService).seed(acting());
  ceasefire = await record({ ...CEASEFIRE, source, credibility: 2, note: 'from noon' });
  denial = await record(DENIAL);
});

afterAll(() => book.close());

const read = async (id: string, more = {}) => bodyOf(await events.read(viewing(more), id));
const ids = async (filters = {}, more = {}) =>
  (JSON.parse((await events.list(viewing(more), { limit: 50, filters })).items) as Event[]).map(
    ({ id }) => id,
  );
const refused = (...codes: string[]) => ({
  name: 'RuleBroken',
  blockers: codes.map((code) => expect.objectContaining({ code })),
});

test('an event has the day it happened, a denial the day through which it had not', async () => {
  const shared = {
    type: 'ceasefire_in_force',
    party: null,
    retracted: null,
    marking: 'TLP:CLEAR',
    revision: 1,
    recordedAt: expect.any(String),
    recordedBy: 'test',
  };
  const { sourceId } = ceasefire;
  expect(await read(ceasefire.id)).toEqual({
    ...shared,
    id: ceasefire.id,
    occurrence: 'occurred',
    happenedOn: '2026-02-01',
    through: null,
    note: 'from noon',
    credibility: 2,
    sourceId,
  });
  expect(await read(denial.id)).toEqual({
    ...shared,
    id: denial.id,
    occurrence: 'denied',
    happenedOn: null,
    through: '2025-12-31',
    note: null,
    credibility: null,
    sourceId: null,
  });
  const entries = await book.lookup.rows(
    `SELECT action, happened_on::text, source_id FROM entry WHERE subject_type = 'event' ORDER BY seq LIMIT 2`,
  );
  expect(entries).toEqual([
    { action: 'event.recorded', happened_on: '2026-02-01', source_id: sourceId },
    { action: 'event.denied', happened_on: '2025-12-31', source_id: null },
  ]);
});

test('the past shows an event that had happened as it shows today', async () => {
  expect(await read(ceasefire.id, { asOf: on('2026-02-01') })).toEqual(await read(ceasefire.id));
  const known = { knownAt: denial.recordedAt };
  expect(await read(ceasefire.id, known)).toEqual(await read(ceasefire.id));
  await expect(read(ceasefire.id, { asOf: on('2026-01-31') })).rejects.toMatchObject({ name: 'NotThere' });
});

test('on an earlier day a denial reaches that day and no further', async () => {
  expect(await read(denial.id, { asOf: on('2025-11-05') })).toMatchObject({ through: '2025-11-05' });
  expect(await read(denial.id, { asOf: on('2026-01-15') })).toMatchObject({ through: '2025-12-31' });
});

test('the same is recorded once from one source, and again from another', async () => {
  const { sourceId } = ceasefire;
  await expect(record({ ...CEASEFIRE, sourceId })).rejects.toMatchObject(refused('recorded_already'));
  await expect(record(DENIAL)).rejects.toMatchObject(refused('recorded_already'));
  expect(await record({ ...DENIAL, through: on('2025-12-30') })).toMatchObject({ occurrence: 'denied' });
  expect(await record({ ...DENIAL, party: 'RU' })).toMatchObject({ party: 'RU' });
  expect(await record(CEASEFIRE)).toMatchObject({ sourceId: null });
  expect(await record({ ...CEASEFIRE, source })).toMatchObject({ happenedOn: '2026-02-01' });
});

test('every reason why an event cannot be recorded is given at once', async () => {
  const sourceId = '018f0000-0000-7000-8000-000000000000';
  const given = { type: 'unheard_of', happenedOn: on('2026-02-21'), through: on('2026-01-01'), party: 'XX' };
  await expect(record({ ...given, source, sourceId })).rejects.toMatchObject(
    refused(
      'party_unknown',
      'source_unknown',
      'cited_twice',
      'event_type_unknown',
      'in_the_future',
      'through_out_of_place',
    ),
  );
  await expect(record({ ...CEASEFIRE, occurrence: 'denied' })).rejects.toMatchObject(
    refused('needs_through', 'happened_on_out_of_place'),
  );
  await expect(record({ type: 'ratified' })).rejects.toMatchObject(refused('needs_happened_on'));
});

test('events are found by type, party, occurrence and day', async () => {
  const estonia = await record({ type: 'parliament_approved', party: 'EE', happenedOn: on('2025-10-10') });
  const latvia = await record({
    ...{ type: 'parliament_approved', party: 'LV', occurrence: 'denied' as const },
    through: on('2025-10-20'),
  });
  const approved = (filters = {}) => ids({ type: 'parliament_approved', ...filters });
  expect(await approved()).toEqual([estonia.id, latvia.id]);
  expect(await ids({ party: 'EE' })).toEqual([estonia.id]);
  expect(await approved({ occurrence: 'denied' })).toEqual([latvia.id]);
  expect(await approved({ from: '2025-10-10', to: '2025-10-20' })).toEqual([estonia.id]);
  expect(await approved({ from: '2025-10-11', to: '2025-10-21' })).toEqual([latvia.id]);
  expect(await approved({ party: 'LV', occurrence: 'occurred' })).toEqual([]);
});

test('what is taken back stays in the book, out of sight, and may be recorded anew', async () => {
  const given = { type: 'ratified', party: 'LT', happenedOn: on('2026-01-10') };
  const { id } = await record(given);
  const before = await read(id);
  const retracted = await events.retract(acting(), id, { reason: 'It was the committee only.' });
  expect(retracted).toMatchObject({ status: 200, revision: 2 });
  const taken = { at: expect.any(String), reason: 'It was the committee only.' };
  expect(await read(id)).toEqual({ ...before, revision: 2, retracted: taken });
  expect(await ids({ party: 'LT' })).toEqual([]);
  expect(await ids({ party: 'LT', retracted: true })).toEqual([id]);

  const { recordedAt } = before as unknown as Event;
  expect(await ids({ party: 'LT' }, { knownAt: recordedAt })).toEqual([id]);
  await expect(events.retract(acting(), id, { reason: 'Again.' })).rejects.toMatchObject(
    refused('retracted_already'),
  );
  const anew = await record(given);
  expect(await ids({ party: 'LT' })).toEqual([anew.id]);
});

test('what is not there cannot be taken back', async () => {
  const id = '018f0000-0000-7000-8000-000000000000';
  await expect(events.retract(acting(), id, { reason: 'Never was.' })).rejects.toMatchObject({
    name: 'NotThere',
  });
});
