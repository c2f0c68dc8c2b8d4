import { Marking } from '../wire/marking.js';
import { PageQuery } from '../wire/page-query.js';

/** `GET /scenarios` */
export class ListScenarios extends PageQuery {
  @Marking({ optional: true })
  marking?: string;
}
