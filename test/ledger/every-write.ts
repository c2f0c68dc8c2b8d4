import type { Written } from '#ledger/act.js';
import { AcknowledgementsService } from '#tracker/acknowledgements/acknowledgements.service.js';
import { DeadlocksService } from '#tracker/analysis/deadlocks.service.js';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
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
import { accessWrites } from './access-writes.js';
import { approvalWrites } from './approval-writes.js';
import { ceasefireOfFebruary, noArmedAttack } from '../cast/events.js';
import { move } from '../cast/moves.js';
import { PARIS, parisTerms } from '../cast/paris-framework.js';
import { estonianCompany, italianRefusal } from '../cast/pledges.js';
import { estonianSupport } from '../cast/positions.js';
import { acting, on, viewing, type Book } from '../support/book.js';

const briefing = { title: 'Briefing', publisher: 'ERR News', reliability: 'B' } as const;
const deepStrike = { name: 'deep_strike', label: 'A deep strike', once: false };
const twentySix = {
  statement: '26 countries committed',
  kind: 'troops',
  domain: null,
  count: { min: 26, max: 26, unit: 'parties' },
  madeBy: 'FR',
  statedOn: on('2025-09-04'),
  credibility: 1,
} as const;
const landForce = {
  kind: 'troops',
  domain: 'land',
  quantity: { min: 25_000, max: null, unit: 'personnel' },
  byDays: 30,
  note: null,
  statedOn: on('2025-09-04'),
} as const;

const ceasefireOfMarch = { type: 'ceasefire_in_force', happenedOn: on('2026-03-01') };
const bringsAbout = { event: 'ratified', party: 'EE' } as const;

/** Every way there is to write to the book, in an order in which each is allowed: what it does, and what the ledger calls it. */
export function everyWrite(book: Book): [action: string, write: () => Promise<unknown>][] {
  const ids: Record<string, string> = {};
  const noting = (name: string, write: () => Promise<Written>) => async () => {
    const written = await write();
    ids[name] = (JSON.parse(written.body) as { id: string }).id;
    return written;
  };
  const wrong = { reason: 'it was never said' };
  const parties = book.get(PartiesService);
  const memberships = book.get(MembershipsService);
  const sources = book.get(SourcesService);
  const eventTypes = book.get(EventTypesService);
  const events = book.get(EventsService);
  const proposals = book.get(ProposalsService);
  const conditions = book.get(ConditionsService);
  const pledges = book.get(PledgesService);
  const steps = book.get(CommitmentStepsService);
  const positions = book.get(PositionsService);
  const claims = book.get(ClaimsService);
  const requirements = book.get(RequirementsService);
  const moves = book.get(MovesService);
  const scenarios = book.get(ScenariosService);
  const acknowledgements = book.get(AcknowledgementsService);
  const today = acting();
  const circle = async () => {
    const told = JSON.parse(await book.get(DeadlocksService).read(viewing())) as {
      deadlocks: { key: string }[];
    };
    return told.deadlocks[0]!.key;
  };
  const acknowledge = (deadlock: string) =>
    acknowledgements.give(today, PARIS, { deadlock, reason: 'known', acknowledgedOn: on('2025-09-05') });
  return [
    ['party.added', () => parties.add(today, { code: 'COTW', name: 'The willing', type: 'bloc' })],
    ['party.corrected', () => parties.patch(today, 'COTW', { name: 'Coalition of the Willing' })],
    [
      'membership.begun',
      noting('membership', () => memberships.begin(today, 'COTW', { member: 'EE', from: on('2025-03-02') })),
    ],
    ['membership.ended', () => memberships.end(today, 'COTW', ids.membership!, { to: on('2026-01-01') })],
    ['membership.continued', () => memberships.end(today, 'COTW', ids.membership!, { to: null })],
    ['source.added', noting('source', () => sources.add(today, briefing))],
    ['source.corrected', () => sources.patch(today, ids.source!, { reliability: 'A' })],
    ['event_type.added', () => eventTypes.add(today, deepStrike)],
    ['event_type.corrected', () => eventTypes.patch(today, 'deep_strike', { label: 'A strike in depth' })],
    ['event.recorded', noting('event', () => events.record(today, ceasefireOfFebruary()))],
    ['event.denied', () => events.record(today, noArmedAttack({ source: briefing }))],
    ['event.retracted', () => events.retract(today, ids.event!, wrong)],
    ['proposal.opened', noting('proposal', () => proposals.open(today, parisTerms()))],
    [
      'proposal.corrected',
      () => proposals.patch(today, PARIS, { clauses: parisTerms().clauses.slice(0, 1) }),
    ],
    [
      'condition.added',
      noting('condition', () => conditions.add(today, PARIS, { label: 'after', text: 'ceasefire_in_force' })),
    ],
    ['condition.corrected', () => conditions.patch(today, ids.condition!, { label: 'the day after' })],
    [
      'pledge.logged',
      noting('pledge', () => pledges.log(today, PARIS, estonianCompany({ source: briefing }))),
    ],
    ['pledge.refused', () => pledges.log(today, PARIS, italianRefusal({ sourceId: ids.source }))],
    ['pledge.corrected', () => pledges.patch(today, ids.pledge!, { caveats: [] })],
    [
      'pledge.committed',
      () =>
        steps.take(today, ids.pledge!, { step: 'committed', happenedOn: on('2025-09-04'), source: briefing }),
    ],
    [
      'condition.added',
      noting('itself', () =>
        conditions.add(today, PARIS, { label: 'itself', text: `pledge ${ids.pledge} in force` }),
      ),
    ],
    [
      'pledge.corrected',
      () =>
        pledges.patch(today, ids.pledge!, { activatedBy: ids.itself!, unconditional: false, bringsAbout }),
    ],
    ['acknowledgement.given', noting('acknowledgement', async () => acknowledge(await circle()))],
    ['acknowledgement.retracted', () => acknowledgements.retract(today, ids.acknowledgement!, wrong)],
    ['acknowledgement.given', async () => acknowledge(await circle())],
    ['position.taken', () => positions.take(today, PARIS, estonianSupport())],
    [
      'position.taken',
      noting('position', () =>
        positions.take(today, PARIS, estonianSupport({ about: { pledge: ids.pledge! } })),
      ),
    ],
    ['position.retracted', () => positions.retract(today, ids.position!, wrong)],
    ['claim.made', noting('claim', () => claims.make(today, PARIS, twentySix))],
    ['claim.retracted', () => claims.retract(today, ids.claim!, wrong)],
    ['requirement.stated', noting('requirement', () => requirements.state(today, PARIS, landForce))],
    ['requirement.retracted', () => requirements.retract(today, ids.requirement!, wrong)],
    [
      'scenario.saved',
      noting('scenario', () =>
        scenarios.save(today, { name: 'What if', suppose: [{ event: ceasefireOfMarch }] }),
      ),
    ],
    ['scenario.deleted', () => scenarios.delete(today, ids.scenario!)],
    ['proposal.circulated', () => moves.make(today, PARIS, move('circulate', '2025-09-05'))],
    ['proposal.endorsed', () => moves.make(today, PARIS, move('endorse', '2025-09-06'))],
    ['proposal.presented', () => moves.make(today, PARIS, move('present', '2025-12-15'))],
    ['proposal.countered', () => moves.make(today, PARIS, move('counter', '2026-01-10'))],
    ...accessWrites(book),
    ...approvalWrites(book),
    ['party.retired', () => parties.retire(today, 'COTW', { on: on('2026-02-01') })],
  ];
}
