import { Flag } from '../wire/flag.js';
import { PageQuery } from '../wire/page-query.js';
import { Text } from '../wire/text.js';
import { deadlockKey } from './deadlock-key.js';

/** `GET /proposals/:ref/acknowledgements` */
export class ListAcknowledgements extends PageQuery {
  @Text({ ...deadlockKey, optional: true })
  deadlock?: string;

  @Flag({ optional: true, says: 'Those taken back, instead of those that stand.' })
  retracted?: boolean;
}
