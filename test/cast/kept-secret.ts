import fc from 'fast-check';
import type { Viewer } from '#ledger/viewer.js';
import type { Written } from '#ledger/act.js';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { RequirementsService } from '#tracker/requirements/requirements.service.js';
import { ScenariosService } from '#tracker/scenarios/scenarios.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { acting, on, type Book } from '../support/book.js';
import { grace } from './ministries.js';
import { move } from './moves.js';
import { bodyOf } from './negotiation.js';
import { parisTerms } from './paris-framework.js';
import { estonianCompany } from './pledges.js';
import { estonianSupport } from './positions.js';

/** What Washington keeps to itself, or to one person there. */
export interface Secret {
  readonly what: (typeof KINDS)[number];
  readonly marking: 'TLP:AMBER+STRICT' | 'TLP:AMBER' | 'TLP:RED';
  readonly party: 'EE' | 'GB' | 'PL' | 'US' | 'FR';
}

export const KINDS = [
  ...(['pledge', 'circle', 'condition', 'ceasefire', 'approval', 'denial', 'position', 'word'] as const),
  ...([
    'membership',
    'bloc',
    'source',
    'event type',
    'claim',
    'requirement',
    'scenario',
    'proposal',
  ] as const),
];

export const SECRETS: fc.Arbitrary<readonly Secret[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...KINDS),
    marking: fc.constantFrom('TLP:AMBER+STRICT' as const, 'TLP:AMBER' as const, 'TLP:RED' as const),
    party: fc.constantFrom('EE' as const, 'GB' as const, 'PL' as const, 'US' as const, 'FR' as const),
  }),
  { minLength: 4, maxLength: 8 },
);

let last = 0;

/**
 * Records a secret. `pledges` are ids of pledges that everybody sees under a proposal that everybody sees.
 * @param keeper whose secret it is; Washington's unless said
 */
export async function keepSecret(
  book: Book,
  { what, marking, party }: Secret,
  { proposal, pledges }: { proposal: string; pledges: readonly string[] },
  keeper: Viewer = grace,
): Promise<unknown> {
  const act = acting({ viewer: keeper });
  const number = ++last;
  const about = { pledge: pledges[number % pledges.length]! };
  const idOf = async (written: Promise<Written>) => bodyOf<{ id: string }>(await written).id;
  const pledge = (ref: string, changes = {}) =>
    book.get(PledgesService).log(act, ref, estonianCompany({ party, marking, ...changes }));
  const condition = (text: string) =>
    book.get(ConditionsService).add(act, proposal, { label: `secret ${number}`, text, marking });
  switch (what) {
    case 'pledge':
      return pledge(proposal);
    case 'circle': {
      const id = await idOf(pledge(proposal));
      const itself = await idOf(condition(`pledge ${id} in force or pledge ${about.pledge} in force`));
      return book.get(PledgesService).patch(act, id, { activatedBy: itself, unconditional: false });
    }
    case 'condition':
      return condition('ceasefire_in_force');
    case 'ceasefire':
      return book
        .get(EventsService)
        .record(act, { type: 'ceasefire_in_force', happenedOn: on('2026-01-05'), marking });
    case 'approval':
      return book
        .get(EventsService)
        .record(act, { type: 'parliament_approved', happenedOn: on('2026-01-06'), party, marking });
    case 'denial': {
      const occurrence = 'denied' as const;
      const denial = { type: 'parliament_approved', occurrence, through: on('2026-01-04'), party, marking };
      return book.get(EventsService).record(act, { ...denial, note: String(number) });
    }
    case 'position':
      return book.get(PositionsService).take(act, proposal, estonianSupport({ party, marking }));
    case 'word':
      return book.get(PositionsService).take(act, proposal, estonianSupport({ party, about, marking }));
    case 'membership': {
      const from = on(`2000-01-${String((number % 28) + 1).padStart(2, '0')}`);
      return book.get(MembershipsService).begin(act, 'EU', { member: party, from, marking });
    }
    case 'bloc':
      return book
        .get(PartiesService)
        .add(act, { code: `SEC${number}`, name: 'A bloc', type: 'bloc', marking })
        .then(() =>
          book
            .get(MembershipsService)
            .begin(act, `SEC${number}`, { member: party, from: on('2020-01-01'), marking: 'TLP:CLEAR' }),
        );
    case 'source':
      return book
        .get(SourcesService)
        .add(act, { title: 'Cable', publisher: 'Embassy', reliability: 'A', marking });
    case 'event type':
      return book
        .get(EventTypesService)
        .add(act, { name: `secret_${number}`, label: 'A secret', once: false, marking });
    case 'claim':
      return book.get(ClaimsService).make(act, proposal, {
        ...{ statement: 'many', kind: 'troops', domain: null, count: { min: 9, max: 9, unit: 'parties' } },
        ...{ madeBy: party, statedOn: on('2025-09-04'), credibility: 1, marking },
      });
    case 'requirement':
      return book.get(RequirementsService).state(act, proposal, {
        ...{ kind: 'troops', domain: 'land', quantity: { min: 9, max: null, unit: 'personnel' } },
        ...{ byDays: 30, note: null, statedOn: on('2025-09-04'), marking },
      });
    case 'scenario':
      return book.get(ScenariosService).save(act, { name: 'secret', suppose: [], marking });
    case 'proposal': {
      const reference = `UA-SG-2024-${String(number).padStart(2, '0')}`;
      await book.get(ProposalsService).open(act, parisTerms({ reference, marking }));
      await book.get(PledgesService).log(act, reference, estonianCompany({ party, marking: 'TLP:CLEAR' }));
      await book.get(MovesService).make(act, reference, move('circulate', '2025-09-05'));
      return book
        .get(PositionsService)
        .take(act, reference, estonianSupport({ party, marking: 'TLP:CLEAR' }));
    }
  }
}
