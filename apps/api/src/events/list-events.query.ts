import type { Day } from '#domain/days/day.js';
import { OCCURRENCES } from '#domain/vocabulary/occurrences.js';
import { DayField } from '../wire/day-field.js';
import { EventTypeName } from '../wire/event-type-name.js';
import { Flag } from '../wire/flag.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';
import { PartyCode } from '../wire/party-code.js';

/** `GET /events` */
export class ListEvents extends PageQuery {
  @EventTypeName({ optional: true })
  type?: string;

  @PartyCode({ optional: true, says: 'The party they concern.' })
  party?: string;

  @OneOf(OCCURRENCES, { optional: true })
  occurrence?: string;

  @DayField({ optional: true, says: 'Their day, or the day a denial holds through, is this one or later.' })
  from?: Day;

  @DayField({ optional: true, says: 'Their day, or the day a denial holds through, is before this one.' })
  to?: Day;

  @Flag({ optional: true, says: 'Those taken back, instead of those that stand.' })
  retracted?: boolean;
}
