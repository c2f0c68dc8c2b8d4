import { Id } from '../wire/id.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';

const STATES = ['live', 'expired', 'ended'];

/** `GET /me/sessions` */
export class ListOwnSessions extends PageQuery {
  @OneOf(STATES, { optional: true })
  state?: string;
}

/** `GET /sessions` */
export class ListSessions extends PageQuery {
  @Id({ optional: true, says: 'The id of the organisation whose people they are of.' })
  organisation?: string;

  @Id({ optional: true, says: 'The id of the person whose they are.' })
  person?: string;

  @OneOf(STATES, { optional: true })
  state?: string;
}
