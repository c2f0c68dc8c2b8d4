import type { Day } from '#domain/days/day.js';
import type { Money } from '#domain/money/money.js';
import type { Quantity } from '#domain/pledges/quantity.js';
import type { SanctionTerms } from '#domain/pledges/sanction-terms.js';
import type { MoveName } from '#domain/stages/moves.js';
import type { Domain } from '#domain/vocabulary/domains.js';
import type { PledgeKind } from '#domain/vocabulary/kinds.js';
import type { Polarity } from '#domain/vocabulary/polarities.js';
import type { Expressed } from '../conditions/new-condition.js';
import type { NewEvent } from '../events/new-event.js';
import type { About, NewPosition } from '../positions/new-position.js';

/** An event or a denial that is supposed. */
export type GivenEvent = Pick<NewEvent, 'type' | 'occurrence' | 'happenedOn' | 'through' | 'party'>;

/** What a party is supposed to say. */
export interface GivenPosition extends Pick<NewPosition, 'party' | 'stance' | 'statedOn'> {
  /** Reference or id. */
  proposal: string;
  about?: About | null;
}

/** A move that is supposed. */
export interface GivenMove {
  /** Reference or id of the proposal. */
  proposal: string;
  move: MoveName;
  happenedOn: Day;
  final?: boolean | null;
}

/** A condition of the proposal by its id, or one of its own. */
export type GivenCondition = string | Expressed;

/** A pledge that is supposed: a new one, or by its id what would change of one. */
export interface GivenPledge {
  id?: string;
  party?: string;
  /** Reference or id. */
  proposal?: string;
  polarity?: Polarity;
  kind?: PledgeKind;
  domain?: Domain | null;
  quantity?: Quantity | null;
  money?: Money | null;
  sanctions?: SanctionTerms | null;
  /** Of a new one: the first day of the scenario unless given. */
  pledgedOn?: Day;
  activatedBy?: GivenCondition | null;
  unconditional?: boolean;
  endedBy?: GivenCondition | null;
  expiresOn?: Day | null;
}

/** One thing that is supposed: exactly one of these. */
export interface GivenSupposition {
  event?: GivenEvent;
  position?: GivenPosition;
  move?: GivenMove;
  pledge?: GivenPledge;
}
