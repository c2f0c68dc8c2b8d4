/** Where a contribution works. */
export const DOMAINS = ['land', 'sea', 'air', 'cyber', 'space'] as const;

export type Domain = (typeof DOMAINS)[number];
