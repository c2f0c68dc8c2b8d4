import fc from 'fast-check';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { LostRace } from '#domain/rules/lost-race.js';
import { MOVE_NAMES } from '#domain/stages/moves.js';
import { COMMITMENT_STEPS } from '#domain/vocabulary/commitments.js';
import { ALL_STANCES } from '#domain/vocabulary/stances.js';
import { Conflict } from '#ledger/errors.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import { CommitmentStepsService } from '#tracker/pledges/commitment-steps.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { acting, on, type Book } from '../support/book.js';
import { ceasefireOfFebruary } from './events.js';
import { move } from './moves.js';
import { estonianCompany, italianRefusal } from './pledges.js';
import { estonianSupport } from './positions.js';

/** The proposals that a history is about. */
export const REFERENCES = ['UA-H-1', 'UA-H-2'] as const;

const PARTIES = ['EE', 'FR', 'IT', 'US'];

/** One thing that somebody does, if the rules let them. `which` picks among what there is already. */
export interface Deed {
  readonly what:
    'pledge' | 'refuse' | 'step' | 'position' | 'retract' | 'move' | 'condition' | 'event' | 'correct';
  readonly proposal: (typeof REFERENCES)[number];
  readonly party: string;
  /** Days after the opening, 2025-09-01. */
  readonly day: number;
  readonly which: number;
  readonly move: string;
  readonly stance: (typeof ALL_STANCES)[number];
  readonly step: (typeof COMMITMENT_STEPS)[number];
}

const deed = fc.record<Deed>({
  what: fc.constantFrom(
    'pledge',
    'refuse',
    'step',
    'position',
    'position',
    'retract',
    'move',
    'move',
    'condition',
    'event',
    'correct',
  ),
  proposal: fc.constantFrom(...REFERENCES),
  party: fc.constantFrom(...PARTIES),
  day: fc.nat(100),
  which: fc.nat(7),
  move: fc.constantFrom(...MOVE_NAMES),
  stance: fc.constantFrom(...ALL_STANCES),
  step: fc.constantFrom(...COMMITMENT_STEPS),
});

/** What several people do, one after another, lawful or not. */
export const history = fc.array(deed, { minLength: 10, maxLength: 30 });

export const dayAfterOpening = (days: number) =>
  on(new Date(Date.UTC(2025, 8, 1 + days)).toISOString().slice(0, 10));

/** Opens the two proposals. */
export async function beginHistory(book: Book): Promise<void> {
  for (const reference of REFERENCES) {
    await book.get(ProposalsService).open(acting(), {
      reference,
      title: 'A plan',
      summary: 'Of which much is said.',
      beneficiary: 'UA',
      participants: [
        { party: 'FR', role: 'proponent' },
        { party: 'UA', role: 'beneficiary' },
      ],
      clauses: [{ key: 'reassurance-force', heading: 'Force', text: 'There is a force.' }],
      openedOn: on('2025-09-01'),
    });
  }
}

/** Does one deed; false where the rules refused it, in which case nothing was recorded. */
export async function doDeed(book: Book, one: Deed): Promise<boolean> {
  try {
    await write(book, one);
    return true;
  } catch (error) {
    if (error instanceof RuleBroken || error instanceof LostRace || error instanceof Conflict) return false;
    throw error;
  }
}

async function write(book: Book, { what, proposal, party, which, ...one }: Deed): Promise<unknown> {
  const happenedOn = dayAfterOpening(one.day);
  switch (what) {
    case 'pledge':
      return book
        .get(PledgesService)
        .log(acting(), proposal, estonianCompany({ party, pledgedOn: happenedOn }));
    case 'refuse':
      return book
        .get(PledgesService)
        .log(acting(), proposal, italianRefusal({ party, pledgedOn: happenedOn }));
    case 'position': {
      const position = estonianSupport({ party, stance: one.stance, statedOn: happenedOn });
      return book.get(PositionsService).take(acting(), proposal, position);
    }
    case 'move':
      return book.get(MovesService).make(acting(), proposal, move(one.move, happenedOn));
    case 'condition': {
      const label = `condition ${which}`;
      return book
        .get(ConditionsService)
        .add(acting(), proposal, { label, text: 'ceasefire_in_force + 1 day' });
    }
    case 'event':
      return book.get(EventsService).record(acting(), ceasefireOfFebruary({ happenedOn, party }));
    case 'correct':
      return book
        .get(ProposalsService)
        .patch(acting(), proposal, { title: `A plan, ${which} times revised` });
    case 'step': {
      const id = await pick(book, 'pledge', which);
      return id && book.get(CommitmentStepsService).take(acting(), id, { step: one.step, happenedOn });
    }
    case 'retract': {
      const id = await pick(book, 'position', which);
      return id && book.get(PositionsService).retract(acting(), id, { reason: 'It was never said.' });
    }
  }
}

async function pick(book: Book, table: string, which: number): Promise<string | undefined> {
  const rows = await book.lookup.rows<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`);
  return rows[which % Math.max(rows.length, 1)]?.id;
}
