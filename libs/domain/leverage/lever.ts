import type { Force } from '../scenarios/totals.js';
import type { MissingLeaf } from '../unlock/missing-leaf.js';

/** What one leaf would bring into force, and what it takes part in. */
export interface Lever {
  readonly leaf: MissingLeaf;
  /** Ids of the pledges that it alone would bring into force, in their order. */
  readonly pledges: readonly string[];
  /** The same as sums: pledges, parties, units at least and at most, money by currency. */
  readonly brings: Force;
  /** How many pledges have it in one of their minimal sets, and how many sets that are. */
  readonly takesPartIn: { readonly pledges: number; readonly sets: number };
}
