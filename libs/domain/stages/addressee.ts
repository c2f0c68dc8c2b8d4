/** Whom proposals are presented to, and whose acceptance counts: the United States, by its party code. */
export const ADDRESSEE = 'US';
