import { ROLES } from '#domain/access/role.js';
import { Id } from '../wire/id.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';

/** `GET /keys` */
export class ListKeys extends PageQuery {
  @Id({ optional: true, says: 'The id of the organisation it belongs to.' })
  organisation?: string;

  @Id({ optional: true, says: 'The id of the person whose it is.' })
  person?: string;

  @OneOf(ROLES, { optional: true })
  role?: string;

  @OneOf(['live', 'expired', 'revoked'], { optional: true })
  state?: string;
}
