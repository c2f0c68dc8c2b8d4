import { Marking } from '../wire/marking.js';
import { PageQuery } from '../wire/page-query.js';
import { Text } from '../wire/text.js';

/** `GET /proposals/:ref/conditions` */
export class ListConditions extends PageQuery {
  @Text({ max: 200, optional: true, says: 'The whole label.' })
  label?: string;

  @Marking({ optional: true })
  marking?: string;
}
