/** What needs the approval of two people. */
export const WHATS = ['remarking', 'override', 'redaction', 'purge'] as const;
export type What = (typeof WHATS)[number];
