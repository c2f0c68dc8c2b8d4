import type { Day } from '#domain/days/day.js';
import type { GivenSupposition } from './given-supposition.js';

/** What is supposed, and over which days it is looked at. */
export interface NewScenario {
  /** What people call it. */
  name: string;
  asOf?: Day | null;
  through?: Day | null;
  suppose: GivenSupposition[];
  marking?: string;
}
