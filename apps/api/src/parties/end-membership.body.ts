import type { Day } from '#domain/days/day.js';
import type { MembershipEnd } from '#tracker/parties/new-membership.js';
import { DayField } from '../wire/day-field.js';

/** `PATCH /parties/:code/memberships/:id` */
export class EndMembership implements MembershipEnd {
  @DayField({ nullable: true, says: 'The first day after it; null where it turns out not to have ended.' })
  to: Day | null;
}
