import type { Act } from '#ledger/act.js';
import type { Viewer } from '#ledger/viewer.js';
import { AcknowledgementsService } from '#tracker/acknowledgements/acknowledgements.service.js';
import { DeadlocksService } from '#tracker/analysis/deadlocks.service.js';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { CommitmentStepsService } from '#tracker/pledges/commitment-steps.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { RequirementsService } from '#tracker/requirements/requirements.service.js';
import { ScenariosService } from '#tracker/scenarios/scenarios.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import * as ministries from '../cast/ministries.js';
import { move } from '../cast/moves.js';
import { bodyOf } from '../cast/negotiation.js';
import { PARIS, parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { estonianSupport } from '../cast/positions.js';
import { acting, on, viewing, type Book } from '../support/book.js';

const WAITS = [
  'ceasefire_in_force + 1 day',
  'parliament_approved(EE)',
  'US supports',
  'at least 2 of EU offering troops on land',
  'at least 1 of EU with troops on land',
];

/** What Paris marks otherwise than all of it: for everybody who signs in, for London too, for itself, for Claire. */
const audiences = (london: string) => [
  { marking: 'TLP:GREEN' },
  { marking: 'TLP:AMBER', audience: [london] },
  { marking: 'TLP:AMBER+STRICT' },
  { marking: 'TLP:RED' },
];

const idOf = (written: { readonly body: string }): string => bodyOf<{ id: string }>(written).id;

/**
 * A proposal of Paris for everybody, with something of every kind: pledges for each thing that one can wait for, some that
 * wait for each other, words, claims, needs; some of it for fewer eyes; and a proposal of London for whoever signs in.
 *
 * @param people who records it: Claire of Paris, Emma of London
 * @returns the ids of the pledges that everybody sees
 */
export async function ministriesBook(
  book: Book,
  { claire, emma }: Readonly<Record<'claire' | 'emma', Viewer>> = ministries,
): Promise<string[]> {
  const paris = acting({ viewer: claire });
  await book.get(PartiesService).seedStates(acting());
  await book.get(PartiesService).add(acting(), { code: 'EU', name: 'European Union', type: 'bloc' });
  for (const member of ['LV', 'EE']) {
    await book.get(MembershipsService).begin(acting(), 'EU', { member, from: on('2004-05-01') });
  }
  await book.get(ProposalsService).open(paris, parisTerms({ marking: 'TLP:CLEAR' }));
  const pledges: string[] = [];
  for (const text of WAITS) pledges.push(await waiting(book, paris, text));
  pledges.push(await waiting(book, paris, `pledge ${pledges[0]} in force`));
  pledges.push(
    await waiting(book, paris, `pledge ${pledges[5]} in force and not pledge ${pledges[1]} in force`),
  );
  await circle(book, paris, pledges);
  await words(book, paris, pledges);
  for (const seenBy of audiences(emma.organisation)) {
    await book.get(PledgesService).log(paris, PARIS, estonianCompany({ ...seenBy, party: 'LV' }));
    await book.get(PositionsService).take(paris, PARIS, estonianSupport({ ...seenBy, party: 'LV' }));
  }
  await book.get(MovesService).make(paris, PARIS, move('circulate', '2025-09-05'));
  await acknowledge(book, paris);
  await waitingUnseen(book, paris);
  const london = acting({ viewer: emma });
  await book
    .get(ProposalsService)
    .open(london, parisTerms({ reference: 'UA-SG-2025-02', marking: 'TLP:GREEN' }));
  await book.get(PledgesService).log(london, 'UA-SG-2025-02', estonianCompany({ party: 'GB' }));
  return pledges;
}

async function waiting(book: Book, paris: Act, text: string): Promise<string> {
  const activatedBy = idOf(await book.get(ConditionsService).add(paris, PARIS, { label: text, text }));
  const terms = estonianCompany({ activatedBy, unconditional: false });
  return idOf(await book.get(PledgesService).log(paris, PARIS, terms));
}

/** Everybody sees the pledge, and few what it waits for and where it is written. */
async function waitingUnseen(book: Book, paris: Act): Promise<void> {
  const hidden = { marking: 'TLP:AMBER+STRICT' };
  const condition = { label: 'for us', text: 'us_backing_confirmed', ...hidden };
  const activatedBy = idOf(await book.get(ConditionsService).add(paris, PARIS, condition));
  const note = { title: 'Note', publisher: 'Quai d’Orsay', reliability: 'A', ...hidden } as const;
  const sourceId = idOf(await book.get(SourcesService).add(paris, note));
  const terms = estonianCompany({ party: 'LV', activatedBy, unconditional: false, sourceId });
  await book.get(PledgesService).log(paris, PARIS, terms);
}

/** The last of the pledges comes to wait for itself. */
async function circle(book: Book, paris: Act, pledges: readonly string[]): Promise<void> {
  const itself = await waiting(book, paris, `pledge ${pledges.at(-1)} in force`);
  const text = `pledge ${itself} in force`;
  const activatedBy = idOf(await book.get(ConditionsService).add(paris, PARIS, { label: 'itself', text }));
  await book.get(PledgesService).patch(paris, itself, { activatedBy });
}

async function acknowledge(book: Book, paris: Act): Promise<void> {
  const told = await book.get(DeadlocksService).read(viewing());
  const { deadlocks } = JSON.parse(told) as { deadlocks: { key: string }[] };
  await book.get(AcknowledgementsService).give(paris, PARIS, {
    ...{ deadlock: deadlocks[0]!.key, reason: 'It is known.', acknowledgedOn: on('2025-09-05') },
  });
}

/** What is said, claimed, needed, cited, supposed and happened. */
async function words(book: Book, paris: Act, [first, second]: readonly string[]): Promise<void> {
  await book.get(PositionsService).take(paris, PARIS, estonianSupport());
  await book.get(PositionsService).take(paris, PARIS, estonianSupport({ about: { pledge: first! } }));
  await book.get(PositionsService).take(paris, PARIS, estonianSupport({ about: { clause: 'monitoring' } }));
  await book.get(PositionsService).take(paris, PARIS, estonianSupport({ party: 'US', stance: 'reserved' }));
  const briefing = { title: 'Briefing', publisher: 'ERR News', language: 'en', reliability: 'B' } as const;
  const sourceId = idOf(await book.get(SourcesService).add(paris, { ...briefing, marking: 'TLP:CLEAR' }));
  const committed = { step: 'committed', happenedOn: on('2025-09-04'), sourceId } as const;
  await book.get(CommitmentStepsService).take(paris, second!, committed);
  await book.get(ClaimsService).make(paris, PARIS, {
    ...{ statement: 'many', kind: 'troops', domain: null, count: { min: 9, max: 9, unit: 'parties' } },
    ...{ madeBy: 'FR', statedOn: on('2025-09-04'), credibility: 1 },
  });
  await book.get(RequirementsService).state(paris, PARIS, {
    ...{ kind: 'troops', domain: 'land', quantity: { min: 9, max: null, unit: 'personnel' } },
    ...{ byDays: 30, note: null, statedOn: on('2025-09-04') },
  });
  const denied = { type: 'armed_attack', occurrence: 'denied', through: on('2025-12-31') } as const;
  await book.get(EventsService).record(paris, { ...denied, marking: 'TLP:CLEAR' });
  const ceasefire = { type: 'ceasefire_in_force', happenedOn: on('2026-03-01') };
  await book
    .get(ScenariosService)
    .save(paris, { name: 'Peace', suppose: [{ event: ceasefire }], marking: 'TLP:CLEAR' });
}
