import type { DayNumber } from '../conditions/days/day-number.js';

/** What is asked of the ways in which pledges come into force. */
export interface WaysAsked {
  /** As of which day something is missing. */
  readonly on: DayNumber;
  /** So many ways at most are told of anything. */
  readonly limit: number;
  /**
   * Whether what is false now, and has to be, is wanted to stay so: a denial reaches only as far as the record, and a
   * pledge that is not in force may come into force.
   */
  readonly isLasting: boolean;
}
