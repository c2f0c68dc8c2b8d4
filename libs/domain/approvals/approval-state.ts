import { daysAfter } from '../access/key-life.js';
import type { Blocker } from '../rules/blocker.js';

/** What may come of what was asked for. */
export const APPROVAL_STATES = ['open', 'done', 'refused', 'withdrawn', 'expired'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** For how many days something that was asked for may be approved. */
export const APPROVAL_DAYS = 14;

/** What is recorded of how a request goes. Instants are in UTC with six decimals, so that their texts compare as they do. */
export interface ApprovalCourse {
  readonly recorded_at: string;
  readonly second_at: string | null;
  readonly refused_at: string | null;
  readonly withdrawn_at: string | null;
}

/** How a request stands at an instant. That it expired is nowhere recorded. */
export function approvalState(
  { recorded_at, second_at, refused_at, withdrawn_at }: ApprovalCourse,
  now: string,
): ApprovalState {
  if (withdrawn_at !== null) return 'withdrawn';
  if (refused_at !== null) return 'refused';
  if (second_at !== null) return 'done';
  return now >= daysAfter(recorded_at, APPROVAL_DAYS) ? 'expired' : 'open';
}

const NO_LONGER: Record<Exclude<ApprovalState, 'open'>, string> = {
  done: 'Two people have approved it already, and it was done.',
  refused: 'It was refused.',
  withdrawn: 'Whoever asked for it has withdrawn it.',
  expired: `It was asked for more than ${APPROVAL_DAYS} days ago.`,
};

/** Only what is open is approved, refused or withdrawn. Codes `approval_done`, `…_refused`, `…_withdrawn`, `…_expired`. */
export function checkOpen(course: ApprovalCourse, now: string): Blocker[] {
  const state = approvalState(course, now);
  return state === 'open' ? [] : [{ code: `approval_${state}`, message: NO_LONGER[state] }];
}
