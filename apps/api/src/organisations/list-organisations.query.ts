import { Flag } from '../wire/flag.js';
import { PageQuery } from '../wire/page-query.js';
import { Text } from '../wire/text.js';

/** `GET /organisations` */
export class ListOrganisations extends PageQuery {
  @Text({ max: 200, optional: true, says: 'Its name, in full.' })
  name?: string;

  @Flag({ optional: true, says: 'Only those that are suspended, or only those that are not.' })
  suspended?: boolean;
}
