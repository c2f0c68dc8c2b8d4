import type { CountRange } from '../counts/count-range.js';
import type { Unit } from '../vocabulary/units.js';

/** A range of units, both ends included. "Up to 7,500" is 0 to 7500, "at least 50" is 50 with `max` null. */
export interface Quantity extends CountRange {
  unit: Unit;
}
