/** What somebody may do, coarsely: each operation needs one of these. */
export const CAPABILITIES = ['read', 'export', 'record', 'move', 'administer'] as const;
export type Capability = (typeof CAPABILITIES)[number];
