import type { CountRange } from '../counts/count-range.js';
import { UNITS } from '../vocabulary/units.js';

/** What a claim counts: parties that pledged, or units of what they pledged. */
export const CLAIM_UNITS = ['parties', ...UNITS] as const;

export type ClaimUnit = (typeof CLAIM_UNITS)[number];

/** "26 countries" is 26 to 26 parties, "at least 25,000 troops" is 25000 personnel with `max` null. */
export interface ClaimCount extends CountRange {
  unit: ClaimUnit;
}
