/** How far a proposal has come. One stage, one meaning; the detail lives in events and positions. */
export const STAGES = [
  'draft',
  'consultation',
  'endorsed',
  'presented_to_us',
  'accepted',
  'rejected',
  'withdrawn',
  'superseded',
] as const;

export type Stage = (typeof STAGES)[number];

/** Where a proposal's way ends: no move leaves these. */
export const TERMINAL_STAGES: readonly Stage[] = ['superseded'];
