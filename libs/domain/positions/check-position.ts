import { checkNotFuture } from '../days/check-not-future.js';
import type { Day } from '../days/day.js';
import type { Blocker } from '../rules/blocker.js';

/** What the rules on a position look at. */
export interface PositionFacts {
  statedOn: Day;
  /** Null where it is about the proposal as a whole; else for what it names whether that exists. */
  about: { clause: { exists: boolean } | null; pledge: { exists: boolean } | null } | null;
}

/** A position was stated on a day that has come, about the proposal as a whole or about one thing in it that exists. */
export function checkPosition({ statedOn, about }: PositionFacts, today: Day): Blocker[] {
  const blockers = [...checkNotFuture(statedOn, today, '/statedOn')];
  if (!about) return blockers;
  const { clause, pledge } = about;
  if (clause && pledge) {
    const message = 'A position is about a clause or about a pledge, not about both.';
    blockers.push({ code: 'about_two_things', message, pointer: '/about' });
  }
  if (!clause && !pledge) {
    const message = 'Name the clause or the pledge it is about; of the whole proposal, leave this out.';
    blockers.push({ code: 'about_nothing', message, pointer: '/about' });
  }
  if (clause && !clause.exists) {
    const message = 'The proposal has no such clause.';
    blockers.push({ code: 'clause_unknown', message, pointer: '/about/clause' });
  }
  if (pledge && !pledge.exists) {
    const message = 'The proposal has no such pledge.';
    blockers.push({ code: 'pledge_unknown', message, pointer: '/about/pledge' });
  }
  return blockers;
}
