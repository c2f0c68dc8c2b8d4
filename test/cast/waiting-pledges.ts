import { Book } from '#domain/conditions/book/book.js';
import type {
  BookFacts,
  EventFact,
  PledgeFact,
  PositionFact,
  ProposalFact,
} from '#domain/conditions/book/facts.js';
import type { Condition } from '#domain/conditions/condition.js';
import { day } from '#domain/days/day.js';
import { SHIPPED_EVENT_TYPES } from '#domain/vocabulary/event-types.js';
import type { Stance } from '#domain/vocabulary/stances.js';

/** The proposal of the scenes with this cast, opened and in consultation since March 2025. */
export const FORCE = 'UA-SG-2025-01';

export const forceProposal = (changes: Partial<ProposalFact> = {}): ProposalFact => ({
  reference: FORCE,
  openedOn: day('2025-03-01'),
  proponents: ['FR', 'GB'],
  moves: [{ move: 'circulate', to: 'consultation', happenedOn: day('2025-03-27'), final: false }],
  ...changes,
});

/** Troops on land, offered on 2025-04-30, that wait for a condition. */
export const waiting = (
  id: string,
  activatedBy: Condition | null,
  changes: Partial<PledgeFact> = {},
): PledgeFact => ({
  id,
  party: 'EE',
  proposal: FORCE,
  polarity: 'offer',
  kind: 'troops',
  domain: 'land',
  quantity: { min: 50, max: 250, unit: 'personnel' },
  money: null,
  sanctions: null,
  pledgedOn: day('2025-04-30'),
  unconditional: false,
  activatedBy,
  endedBy: null,
  expiresOn: null,
  steps: [],
  ...changes,
});

export const unconditional = (id: string, changes: Partial<PledgeFact> = {}): PledgeFact =>
  waiting(id, null, { unconditional: true, ...changes });

export const occurred = (type: string, on: string, party: string | null = null): EventFact => ({
  type,
  party,
  occurrence: 'occurred',
  on: day(on),
});

/** It had not happened through that day. */
export const denied = (type: string, through: string, party: string | null = null): EventFact => ({
  type,
  party,
  occurrence: 'denied',
  on: day(through),
});

export const said = (
  party: string,
  stance: Stance,
  on: string,
  changes: Partial<PositionFact> = {},
): PositionFact => ({
  party,
  stance,
  statedOn: day(on),
  proposal: FORCE,
  about: null,
  version: 1,
  ...changes,
});

/** A book with the shipped event types and the proposal, and whatever is given. */
export const bookWith = (facts: Partial<BookFacts> = {}): Book =>
  Book.of({ eventTypes: SHIPPED_EVENT_TYPES, proposals: [forceProposal()], ...facts });
