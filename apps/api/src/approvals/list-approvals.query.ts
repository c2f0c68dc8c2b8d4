import { APPROVAL_STATES } from '#domain/approvals/approval-state.js';
import { WHATS } from '#domain/approvals/what.js';
import { Id } from '../wire/id.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';

/** `GET /approvals` */
export class ListApprovals extends PageQuery {
  @OneOf(WHATS, { optional: true })
  what?: string;

  @OneOf(APPROVAL_STATES, { optional: true })
  state?: string;

  @Id({ optional: true, says: 'The id of what it is about.' })
  subject?: string;
}
