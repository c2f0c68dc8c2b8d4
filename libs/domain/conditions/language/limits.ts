/** How much one condition may be: characters of its text, nodes of its tree, levels from the root to a leaf. */
export const LIMITS = { characters: 10_000, nodes: 200, depth: 20 } as const;

/** The largest numbers a condition may hold: of members of a bloc, and of units of a quantity. */
export const MOST_MEMBERS = 1_000_000_000;
export const MOST_UNITS = 1_000_000_000_000;
