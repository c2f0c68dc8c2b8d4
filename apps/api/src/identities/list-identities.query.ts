import { Flag } from '../wire/flag.js';
import { PageQuery } from '../wire/page-query.js';

/** `GET /people/:id/identities` */
export class ListIdentities extends PageQuery {
  @Flag({ optional: true, says: 'Only those that were removed, or only those by which somebody comes in.' })
  removed?: boolean;
}
