import { AUTHORITIES } from '#domain/vocabulary/authorities.js';
import { ALL_STANCES } from '#domain/vocabulary/stances.js';
import { Flag } from '../wire/flag.js';
import { Id } from '../wire/id.js';
import { Marking } from '../wire/marking.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';
import { PartyCode } from '../wire/party-code.js';
import { Text } from '../wire/text.js';

/** `GET /positions` and `GET /proposals/:ref/positions` */
export class ListPositions extends PageQuery {
  @Flag({ optional: true, says: 'All there ever were, and not only those that count now.' })
  history = false;

  @PartyCode({ optional: true })
  party?: string;

  @PartyCode({ optional: true, says: 'Those who are members of the bloc on the day asked about.' })
  bloc?: string;

  @OneOf(ALL_STANCES, { optional: true })
  stance?: string;

  @OneOf(AUTHORITIES, { optional: true })
  authority?: string;

  @OneOf(['proposal', 'clause', 'pledge'], { optional: true, says: 'What kind of thing they are about.' })
  about?: string;

  @Text({ max: 60, optional: true, says: 'The key of the clause they are about.' })
  clause?: string;

  @Id({ optional: true, says: 'The pledge they are about.' })
  pledge?: string;

  @Marking({ optional: true })
  marking?: string;
}
