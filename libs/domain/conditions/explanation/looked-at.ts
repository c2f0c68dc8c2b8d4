import type { Condition, Leaf } from '../condition.js';
import type { DayNumber } from '../days/day-number.js';
import type { Timeline } from '../timelines/timeline.js';
import type { Truth } from '../timelines/truth.js';

/** A leaf, as a tree looks at it on a day: `x + 1 day` looks at x as it was the day before. */
export interface LookedAt {
  readonly leaf: Leaf;
  readonly on: DayNumber;
  readonly value: Truth;
  /** What it would have to be for the whole to be true: false under a `not`. */
  readonly wanted: 'true' | 'false';
}

/** What a tree is worth on every day. */
export type Worth = (tree: Condition) => Timeline;

/** The node without its modifiers. */
export function bare(tree: Condition): Condition {
  if (tree.plus === undefined && tree.by === undefined) return tree;
  const { plus: _plus, by: _by, ...node } = tree;
  return node as Condition;
}

export const opposite = (wanted: 'true' | 'false'): 'true' | 'false' =>
  wanted === 'true' ? 'false' : 'true';

/** The same leaf wanted for the same on the same day is told once. */
export function distinct(leaves: readonly LookedAt[]): LookedAt[] {
  const told = new Map(leaves.map((one) => [JSON.stringify([one.leaf, one.on, one.wanted]), one]));
  return [...told.values()];
}

/** The tree as a leaf; undefined where it is an operator. */
export function asLeaf(tree: Condition): Leaf | undefined {
  return 'all' in tree || 'any' in tree || 'not' in tree || 'of' in tree ? undefined : tree;
}
