import { dayOf, LAST_DAY } from '#domain/conditions/days/day-number.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Supposition } from '#domain/scenarios/supposition.js';
import type { Known } from './known.query.js';

/** What was made of something that is supposed; or why that cannot be supposed. Pointers are into the thing itself. */
export type SuppositionRead =
  { readonly supposition: Supposition } | { readonly blockers: readonly Blocker[] };

/** For rules that ask for the day of today: what is supposed may be of any day. */
export const ANY_DAY = dayOf(LAST_DAY);

/** What stands against it, or else what it makes. */
export const unless = (blockers: readonly Blocker[], made: () => Supposition): SuppositionRead =>
  blockers.length > 0 ? { blockers } : { supposition: made() };

/** A party that is named and not known. */
export function unknownParty(
  code: string | null | undefined,
  { parties }: Known,
  pointer: string,
): Blocker[] {
  if (code == null || parties.has(code)) return [];
  return [{ code: 'party_unknown', message: `The book knows no party ${code}.`, pointer }];
}

/** A proposal that is named and not known. */
export function unknownProposal(address: string, { proposals }: Known, pointer = '/proposal'): Blocker[] {
  if (proposals.has(address)) return [];
  return [{ code: 'proposal_unknown', message: `The book has no proposal ${address}.`, pointer }];
}
