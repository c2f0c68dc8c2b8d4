import type { Day } from '#domain/days/day.js';
import type { Citation } from '../sources/new-source.js';

/** That somebody knows of a deadlock and accepts it: which, why, and on which day. */
export interface NewAcknowledgement extends Citation {
  /** What the deadlock is known by: the key that the analysis tells. */
  deadlock: string;
  reason: string;
  /** Today unless said. */
  acknowledgedOn?: Day;
}
