/** What a move may ask of whoever makes it. */
export const NEEDS = ['reason', 'source', 'presenter', 'occasion', 'final', 'supersededBy'] as const;

export type Need = (typeof NEEDS)[number];
