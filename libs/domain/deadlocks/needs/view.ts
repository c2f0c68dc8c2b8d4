import type { Meaning } from '../../conditions/meaning/meaning.js';
import type { DayNumber } from '../../conditions/days/day-number.js';
import type { Bringers } from './bringers.js';

/** A book on the day that is asked about. */
export interface View {
  readonly meaning: Meaning;
  readonly today: DayNumber;
  readonly bringers: Bringers;
}
