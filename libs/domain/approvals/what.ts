/** What needs the approval of two people. */
export const WHATS = ['remarking', 'override', 'redaction'] as const;
export type What = (typeof WHATS)[number];
