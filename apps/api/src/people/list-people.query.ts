import { ROLES } from '#domain/access/role.js';
import { Email } from '../wire/email.js';
import { Flag } from '../wire/flag.js';
import { Id } from '../wire/id.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';

/** `GET /people` */
export class ListPeople extends PageQuery {
  @Id({ optional: true, says: 'The id of their organisation.' })
  organisation?: string;

  @OneOf(ROLES, { optional: true })
  role?: string;

  @Email({ optional: true, says: 'Their address, in upper or lower case.' })
  email?: string;

  @Flag({ optional: true, says: 'Only those who are suspended themselves, or only those who are not.' })
  suspended?: boolean;
}
