import type { DayNumber } from '../days/day-number.js';
import type { Timeline } from '../timelines/timeline.js';
import type { Standing } from './standing.js';

/** What a pledge's history follows from, beside the pledge itself. */
export interface Givens {
  /** The condition that activates it; null where none was recorded. */
  readonly start: Timeline | null;
  /** The condition that ends it. */
  readonly end: Timeline | null;
  readonly standings: readonly Standing[];
  /** The days on which a breach of the ceasefire brings it back, in their order; none unless it snaps back. */
  readonly breaches: readonly DayNumber[];
}
