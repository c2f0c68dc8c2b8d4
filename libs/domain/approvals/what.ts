/** What needs the approval of two people. */
export const WHATS = ['remarking'] as const;
export type What = (typeof WHATS)[number];
