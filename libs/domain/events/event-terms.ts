import type { Day } from '../days/day.js';
import type { Occurrence } from '../vocabulary/occurrences.js';

/** A dated happening, or the statement that it had not happened up to a day. */
export interface EventTerms {
  type: string;
  occurrence: Occurrence;
  /** The day it happened; null for a denial. */
  happenedOn: Day | null;
  /** The last day on which it had not happened; null for a happening. */
  through: Day | null;
  /** Code of the party it concerns. */
  party: string | null;
}
