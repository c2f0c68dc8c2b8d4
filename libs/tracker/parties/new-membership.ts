import type { Day } from '#domain/days/day.js';
import type { Citation } from '../sources/new-source.js';
import type { Marked } from '../facts/new-fact.js';

/** A membership as it is recorded. */
export interface NewMembership extends Citation, Marked {
  member: string;
  from: Day;
  /** The first day after it; none is known while it is left out or null. */
  to?: Day | null;
}

/** When a membership ends: the first day after it, or null where the end on record was none. */
export interface MembershipEnd {
  to: Day | null;
}
