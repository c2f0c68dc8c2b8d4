import type { SanctionMeasure } from '../vocabulary/sanction-measures.js';

/** Against whom, in which sector and by what a sanctions pledge works, and whether it may snap back. */
export interface SanctionTerms {
  /** Code of the party the sanctions are aimed at. */
  target: string;
  sector: string;
  measure: SanctionMeasure;
  snapsBack: boolean;
}
