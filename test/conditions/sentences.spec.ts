import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewing } from '#ledger/act.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { acting, member, on, viewing } from '../support/book.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';

interface Pledge {
  status: string;
  explanation: { sentence?: string };
}

let scene: Negotiation;
let pledges: PledgesService;
let first: string;
let waiting: string;

/* Poland follows if Estonia’s company is in force, if Britain supports that, and if the sky is clear. */
beforeAll(async () => {
  scene = await Negotiation.begin();
  pledges = scene.book.get(PledgesService);
  const skies = { name: 'skies_cleared', label: 'Clear skies', once: false };
  await scene.book.get(EventTypesService).add(acting(), skies);
  first = await scene.pledge({ marking: 'TLP:AMBER' });
  const text = `pledge ${first} in force and GB supports pledge ${first} and skies_cleared`;
  const condition = await scene.book
    .get(ConditionsService)
    .add(acting(), REFERENCE, { label: 'after Estonia', text });
  const activatedBy = bodyOf<{ id: string }>(condition).id;
  waiting = await scene.pledge({ party: 'PL', activatedBy, unconditional: false });
});

afterAll(() => scene.close());

const read = async (id: string, past: Partial<Viewing> = {}) =>
  bodyOf<Pledge>(await pledges.read(viewing(past), id));
const COMPANY = 'Estonia’s troops (land) of';

test('it calls parties, event types and pledges by their names', async () => {
  const { explanation } = await read(waiting);
  expect(explanation.sentence).toContain('The condition that activates it is not known to be met.');
  expect(explanation.sentence).toContain('that the event “clear skies” has happened');
  expect(explanation.sentence).toContain(`that the United Kingdom supports ${COMPANY}`);
});

test('it says why one that is in force is so', async () => {
  const { explanation } = await read(first);
  expect(explanation.sentence).toMatch(/^In force since \d+ \w+ 2025\. It waits for no condition\.$/);
});

test('it is the same for those who ask what was known, and as of the day', async () => {
  const knownAt = await scene.book.ledger.snapshot(viewing(), async (snapshot) => snapshot.knownAt);
  const present = await pledges.read(viewing(), waiting);
  expect(await pledges.read(viewing({ knownAt }), waiting)).toEqual(present);
  expect(await pledges.read(viewing({ asOf: viewing().today, knownAt }), waiting)).toEqual(present);
  expect((await read(waiting, { asOf: on('2026-01-01') })).explanation.sentence).toContain('clear skies');
});

test('a pledge that is not for the viewer’s eyes has no name', async () => {
  const viewer = member('01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b');
  const { explanation } = await read(waiting, { viewer });
  expect(explanation.sentence).toContain(`supports pledge ${first}`);
  expect(explanation.sentence).not.toContain('Estonia');
});

test('lists and answers to writes have none', async () => {
  const { items } = await pledges.listOf(viewing(), REFERENCE, { limit: 50 });
  expect((JSON.parse(items) as Pledge[]).filter(({ explanation }) => 'sentence' in explanation)).toEqual([]);
  const logged = await pledges.patch(acting(), waiting, { wording: 'after Estonia' });
  expect(bodyOf<Pledge>(logged).explanation).not.toHaveProperty('sentence');
});
