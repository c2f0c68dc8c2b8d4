import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Viewer } from '#ledger/viewer.js';
import { LeverageService } from '#tracker/analysis/leverage.service.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { UnlockService } from '#tracker/pledges/unlock.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { keepSecret, SECRETS } from '../cast/kept-secret.js';
import { claire, emma, reader } from '../cast/ministries.js';
import { move } from '../cast/moves.js';
import { bodyOf } from '../cast/negotiation.js';
import { PARIS, parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { estonianSupport } from '../cast/positions.js';
import { acting, Book, on, viewing } from '../support/book.js';
import { reading, statusReport } from '../support/reading.js';

const WAITS = [
  'ceasefire_in_force + 1 day',
  'parliament_approved(EE)',
  'US supports',
  'at least 2 of EU offering troops on land',
  'at least 1 of EU with troops on land',
];

let book: Book;
const pledges: string[] = [];
const act = acting({ viewer: claire });

/** A proposal for everybody, with a pledge for each thing that one can wait for, some that wait for each other, and words. */
beforeAll(async () => {
  book = await Book.open();
  await book.get(PartiesService).seedStates(acting());
  await book.get(PartiesService).add(acting(), { code: 'EU', name: 'European Union', type: 'bloc' });
  await book.get(MembershipsService).begin(acting(), 'EU', { member: 'LV', from: on('2004-05-01') });
  await book.get(ProposalsService).open(act, parisTerms({ marking: 'TLP:CLEAR' }));
  for (const text of WAITS) await waiting(text);
  await waiting(`pledge ${pledges[0]} in force`);
  await waiting(`pledge ${pledges[5]} in force and not pledge ${pledges[1]} in force`);
  const itself = await waiting(`pledge ${pledges[6]} in force`);
  const { id } = bodyOf<{ id: string }>(
    await book.get(ConditionsService).add(act, PARIS, { label: 'itself', text: `pledge ${itself} in force` }),
  );
  await book.get(PledgesService).patch(act, itself, { activatedBy: id });
  await book.get(PositionsService).take(act, PARIS, estonianSupport());
  await book.get(PositionsService).take(act, PARIS, estonianSupport({ party: 'US', stance: 'reserved' }));
  await book.get(MovesService).make(act, PARIS, move('circulate', '2025-09-05'));
}, 60_000);
afterAll(() => book.close());

async function waiting(text: string): Promise<string> {
  const condition = await book.get(ConditionsService).add(act, PARIS, { label: text, text });
  const activatedBy = bodyOf<{ id: string }>(condition).id;
  const terms = estonianCompany({ activatedBy, unconditional: false });
  const { id } = bodyOf<{ id: string }>(await book.get(PledgesService).log(act, PARIS, terms));
  pledges.push(id);
  return id;
}

/** All that one viewer reads, and the instant of the report, which is another each time. */
async function everything(viewer: Viewer) {
  const asks = viewing({ viewer });
  const { json, csv, knownAt } = await statusReport(book, asks);
  const more: Record<string, string> = {
    report: (json + csv).replaceAll(knownAt, 'now'),
    levers: await book.get(LeverageService).rank(asks, { most: 50 }),
  };
  for (const id of pledges) {
    more[`unlock ${id}`] = await book.get(UnlockService).unlock(asks, id, 5);
    more[`backward ${id}`] = await book.get(UnlockService).backward(asks, id, on('2026-06-01'), 5);
  }
  const then = viewing({ viewer, asOf: on('2026-01-10') });
  return {
    now: await reading(book, asks, [PARIS, 'UA-SG-2024-01']),
    then: await reading(book, then, [PARIS, 'UA-SG-2024-01']),
    more,
  };
}

const VIEWERS: Record<string, Viewer> = {
  'the owner': claire,
  'another ministry': emma,
  'the public': reader,
};

test('what is hidden from somebody changes no byte of what they read', async () => {
  const before: Record<string, object> = {};
  for (const [who, viewer] of Object.entries(VIEWERS)) before[who] = await everything(viewer);
  const steward = await everything(acting().viewer);
  const property = fc.asyncProperty(SECRETS, async (secrets) => {
    for (const secret of secrets)
      await keepSecret(book, secret, { proposal: PARIS, pledges }).catch((error: Error) => {
        // The second membership of a party in one time is refused.
        if (error.name !== 'RuleBroken') throw error;
      });
    for (const [who, viewer] of Object.entries(VIEWERS))
      expect([who, await everything(viewer)]).toEqual([who, before[who]]);
  });
  await fc.assert(property, { numRuns: Number(process.env['RUNS'] ?? 6), endOnFailure: true });
  expect(await everything(acting().viewer)).not.toEqual(steward);
}, 180_000);

test('an event tells whoever records it of what they see alone', async () => {
  const hidden = estonianCompany({ marking: 'TLP:AMBER+STRICT', party: 'GB' });
  const conditions = book.get(ConditionsService);
  const condition = { label: 'ours', text: 'us_backing_confirmed', marking: 'TLP:GREEN' };
  const { id } = bodyOf<{ id: string }>(await conditions.add(act, PARIS, condition));
  const terms = { activatedBy: id, unconditional: false };
  const own = bodyOf<{ id: string }>(await book.get(PledgesService).log(act, PARIS, { ...hidden, ...terms }));
  const shared = estonianCompany({ marking: 'TLP:GREEN', ...terms });
  const seen = bodyOf<{ id: string }>(await book.get(PledgesService).log(act, PARIS, shared));
  const backing = { type: 'us_backing_confirmed', happenedOn: on('2026-01-02'), marking: 'TLP:GREEN' };
  const effects = (written: { body: string }) =>
    bodyOf<{ effects: Record<'brings' | 'undoes', { pledge: string }[]> }>(written).effects;
  const ids = (turns: readonly { pledge: string }[]) => turns.map(({ pledge }) => pledge);
  const byEmma = await book.get(EventsService).record(acting({ viewer: emma }), backing);
  expect(ids(effects(byEmma).brings)).toEqual([seen.id]);
  const { id: event } = bodyOf<{ id: string }>(byEmma);
  const undone = await book.get(EventsService).retract(acting({ viewer: emma }), event, { reason: 'wrong' });
  expect(ids(effects(undone).undoes)).toEqual([seen.id]);
  const byClaire = await book.get(EventsService).record(act, backing);
  expect(ids(effects(byClaire).brings)).toEqual([own.id, seen.id].sort());
});
