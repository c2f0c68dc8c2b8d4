import type { Day } from '../../days/day.js';
import type { Span } from '../../days/span.js';
import type { Money } from '../../money/money.js';
import type { Quantity } from '../../pledges/quantity.js';
import type { SanctionTerms } from '../../pledges/sanction-terms.js';
import type { Step } from '../../pledges/check-step.js';
import type { MoveName } from '../../stages/moves.js';
import type { Stage } from '../../stages/stage.js';
import type { Domain } from '../../vocabulary/domains.js';
import type { EventType } from '../../vocabulary/event-types.js';
import type { PledgeKind } from '../../vocabulary/kinds.js';
import type { Polarity } from '../../vocabulary/polarities.js';
import type { Stance } from '../../vocabulary/stances.js';
import type { Condition, Outcome } from '../condition.js';

/*
 * What the meaning of conditions rests on, as plain data. Retracted facts are left out; of those that stay, each list is
 * in the order in which they were recorded.
 */

/** It happened on a day, to or by a party where one is named; or, denied, it had not happened through that day. */
export interface EventFact {
  readonly type: string;
  readonly party: string | null;
  readonly occurrence: 'occurred' | 'denied';
  /** The day it happened, or the last day on which it had not. */
  readonly on: Day;
}

/** Which events a type is for, and who decides that they happen. */
export type EventTypeFact = Pick<EventType, 'name' | 'once'> & Partial<Pick<EventType, 'controlledBy'>>;

export interface MoveFact {
  readonly move: MoveName;
  readonly to: Stage;
  readonly happenedOn: Day;
  /** Whether a rejection, or a withdrawal after it, was final. */
  readonly final: boolean;
}

export interface ProposalFact {
  /** What conditions call it by. */
  readonly reference: string;
  readonly openedOn: Day;
  /** Parties that can make its next move while it is theirs to make. */
  readonly proponents: readonly string[];
  readonly moves: readonly MoveFact[];
}

/** What a party said of a proposal as a whole, of one of its clauses, or of a pledge. */
export interface PositionFact {
  readonly proposal: string;
  readonly party: string;
  readonly about: { readonly clause: string } | { readonly pledge: string } | null;
  readonly stance: Stance;
  readonly statedOn: Day;
  /** Number of the version of the proposal that it was stated on. */
  readonly version: number;
}

/** A party belongs to a bloc from one day until, not including, another. */
export interface MembershipFact extends Readonly<Span> {
  readonly bloc: string;
  readonly member: string;
}

export interface PledgeFact {
  readonly id: string;
  readonly party: string;
  /** Reference of its proposal. */
  readonly proposal: string;
  readonly polarity: Polarity;
  readonly kind: PledgeKind;
  readonly domain: Domain | null;
  readonly quantity: Quantity | null;
  readonly money: Money | null;
  readonly sanctions: Pick<SanctionTerms, 'target' | 'snapsBack'> | null;
  readonly pledgedOn: Day;
  readonly unconditional: boolean;
  readonly activatedBy: Condition | null;
  readonly endedBy: Condition | null;
  /**
   * What the party promises to do once the pledge is in force, where others wait for that: an event, or a stance of its
   * own. It bears on deadlocks alone; whether an event has happened only the record of events says.
   */
  readonly bringsAbout?: Outcome | null;
  /** The first day on which it no longer runs. */
  readonly expiresOn: Day | null;
  /** In the order of their days. */
  readonly steps: readonly Readonly<Step>[];
}

export interface BookFacts {
  readonly eventTypes: readonly EventTypeFact[];
  readonly events: readonly EventFact[];
  readonly proposals: readonly ProposalFact[];
  readonly positions: readonly PositionFact[];
  readonly memberships: readonly MembershipFact[];
  readonly pledges: readonly PledgeFact[];
}
