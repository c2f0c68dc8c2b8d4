/** How far a pledge has come, from word to deed (the ladder of IATI and of the Kiel Institute's tracker). */
export const COMMITMENT_LADDER = ['announced', 'committed', 'allocated', 'delivered'] as const;

export type LadderStep = (typeof COMMITMENT_LADDER)[number];

/**
 * Every step that can be recorded. There is no step "resumed": a suspended pledge comes back by recording the
 * ladder step it is now at, which may not be below the last one. `withdrawn` is final.
 */
export const COMMITMENT_STEPS = [...COMMITMENT_LADDER, 'withdrawn', 'suspended'] as const;

export type CommitmentStep = (typeof COMMITMENT_STEPS)[number];

/** The rung of a step on the ladder, from 0 for `announced`; -1 for a step that is no rung. */
export function rungOf(step: CommitmentStep): number {
  return (COMMITMENT_LADDER as readonly CommitmentStep[]).indexOf(step);
}
