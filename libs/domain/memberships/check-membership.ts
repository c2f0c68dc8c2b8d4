import type { Day } from '../days/day.js';
import { overlap, type Span } from '../days/span.js';
import type { Blocker } from '../rules/blocker.js';
import type { PartyType } from '../vocabulary/party-types.js';

/** A party's membership of a bloc, from its first day to the first day after it. */
export interface MembershipTerms extends Span {
  group: { code: string; type: PartyType; retiredOn: Day | null };
  member: string;
}

/**
 * Only blocs have members, and take none once they have retired; none is its own; a membership lasts a day at
 * least, and the same party is not a member twice on one day.
 *
 * @param others the other memberships of the same party in the same bloc
 */
export function checkMembership(membership: MembershipTerms, others: readonly Span[]): Blocker[] {
  const { group, member, from, to } = membership;
  const blockers: Blocker[] = [];
  if (group.type !== 'bloc') {
    blockers.push({ code: 'not_a_bloc', message: `${group.code} is no bloc: only a bloc has members.` });
  }
  if (group.retiredOn !== null && from >= group.retiredOn) {
    const message = `${group.code} has been retired since ${group.retiredOn}: nobody joins it any more.`;
    blockers.push({ code: 'bloc_retired', message, pointer: '/from' });
  }
  if (member === group.code) {
    blockers.push({
      code: 'member_of_itself',
      message: `${member} cannot be a member of itself.`,
      pointer: '/member',
    });
  }
  if (to !== null && to <= from) {
    const message = `A membership from ${from} ends on a later day, not on ${to}.`;
    blockers.push({ code: 'range_reversed', message, pointer: '/to' });
    return blockers;
  }
  for (const other of others.filter((span) => overlap(span, membership))) {
    const until = other.to === null ? 'to this day' : `until ${other.to}`;
    const message = `${member} is on record as a member of ${group.code} from ${other.from} ${until}.`;
    blockers.push({ code: 'membership_overlaps', message, pointer: '/from' });
  }
  return blockers;
}
