import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { Step } from '#domain/pledges/check-step.js';
import type { CommitmentStep } from '#domain/vocabulary/commitments.js';

/** A pledge as its query returns it: the step it was logged with stands apart from those after it. */
export type PledgeRow = Omit<PledgeFact, 'steps'> & {
  readonly commitment: CommitmentStep | null;
  readonly steps: readonly Step[] | null;
};

/** A pledge as rules look at it. The row itself becomes one: a copy of each would be felt where a whole book is read. */
export function pledgeFact(row: PledgeRow): PledgeFact {
  const { commitment, pledgedOn, steps } = row;
  const first: Step[] = commitment ? [{ step: commitment, happenedOn: pledgedOn }] : [];
  return Object.assign(row, { steps: steps ? [...first, ...steps] : first });
}
