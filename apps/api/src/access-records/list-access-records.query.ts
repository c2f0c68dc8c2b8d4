import { ACCESSES } from '#tracker/access-records/accessed.js';
import { InstantField } from '../wire/instant-field.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';
import { Text } from '../wire/text.js';

/** `GET /access-records` */
export class ListAccessRecords extends PageQuery {
  @OneOf(ACCESSES, { optional: true })
  what?: string;

  @Text({ max: 100, optional: true, says: 'Who it was, as the ledger names them.' })
  principal?: string;

  @InstantField({ optional: true, says: 'Only what was recorded at this instant or later.' })
  from?: string;

  @InstantField({ optional: true, says: 'Only what was recorded at this instant or earlier.' })
  to?: string;
}
