import type { Day } from '#domain/days/day.js';
import { DayField } from '../wire/day-field.js';
import { PageQuery } from '../wire/page-query.js';
import { PartyCode } from '../wire/party-code.js';

/** `GET /parties/:code/memberships` */
export class ListMemberships extends PageQuery {
  @PartyCode({ optional: true })
  member?: string;

  @DayField({ optional: true, says: 'Those that hold on this day.' })
  on?: Day;
}
