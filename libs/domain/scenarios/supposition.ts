import type { EventFact, PledgeFact, PositionFact } from '../conditions/book/facts.js';
import type { Day } from '../days/day.js';
import type { MoveName } from '../stages/moves.js';

/** A move that is supposed, with nothing that only the record of a real one needs. */
export interface SupposedMove {
  /** Reference of the proposal. */
  readonly proposal: string;
  readonly move: MoveName;
  readonly happenedOn: Day;
  /** Whether a rejection is final; not unless said. */
  readonly final?: boolean;
}

/**
 * One thing that a scenario lays over the book: an event or a denial, a position, a move, or a pledge that is new or, by
 * its id, changed.
 */
export type Supposition =
  | { readonly event: EventFact }
  | { readonly position: PositionFact }
  | { readonly move: SupposedMove }
  | { readonly pledge: PledgeFact };
