import { Flag } from '../wire/flag.js';
import { PageQuery } from '../wire/page-query.js';

/** `GET /organisations` */
export class ListOrganisations extends PageQuery {
  @Flag({ optional: true, says: 'Only those that are suspended, or only those that are not.' })
  suspended?: boolean;
}
