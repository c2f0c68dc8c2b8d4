import type { Day } from '#domain/days/day.js';
import type { SupportAsked } from '#tracker/support/support-asked.js';
import { DayField } from '../wire/day-field.js';
import { Id } from '../wire/id.js';
import { Listed } from '../wire/listed.js';
import { partyCode } from '../wire/party-code.js';
import { Text } from '../wire/text.js';

/** `GET /proposals/:ref/support` */
export class ReadSupport implements SupportAsked {
  @Text({ max: 60, optional: true, says: 'Of a clause, by its key, and not of the proposal as a whole.' })
  clause?: string;

  @Id({ optional: true, says: 'Of a pledge, and not of the proposal as a whole.' })
  pledge?: string;

  @Listed(partyCode, {
    max: 50,
    optional: true,
    says: 'The blocs to tell apart; all that have members on the day unless said.',
  })
  bloc?: string[];

  @Listed(partyCode, {
    max: 50,
    optional: true,
    says: 'Parties that can stop the next move by rejecting, beside those whom a move asks for support.',
  })
  veto?: string[];

  @DayField({ optional: true, says: 'Also tells how parties moved after this day.' })
  from?: Day;
}
