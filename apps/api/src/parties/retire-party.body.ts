import type { Day } from '#domain/days/day.js';
import type { Retirement } from '#tracker/parties/new-party.js';
import { DayField } from '../wire/day-field.js';

/** `POST /parties/:code/retirement` */
export class RetireParty implements Retirement {
  @DayField({ says: 'The first day on which it takes no part any more.' })
  on: Day;
}
