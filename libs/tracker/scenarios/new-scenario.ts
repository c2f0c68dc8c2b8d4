import type { Day } from '#domain/days/day.js';
import type { GivenSupposition } from './given-supposition.js';
import type { Marked } from '../facts/new-fact.js';

/** What is supposed, and over which days it is looked at. */
export interface NewScenario extends Marked {
  /** What people call it. */
  name: string;
  asOf?: Day | null;
  through?: Day | null;
  suppose: GivenSupposition[];
}
