/** What needs the approval of two people. */
export const WHATS = ['remarking', 'override'] as const;
export type What = (typeof WHATS)[number];
