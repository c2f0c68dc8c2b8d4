import type { EventLeaf, InForceLeaf, Leaf, ReachedLeaf, StanceLeaf } from '../../conditions/condition.js';
import { opposite } from '../../conditions/explanation/looked-at.js';
import { printLeaf } from '../../conditions/language/print-leaf.js';

/** What can wait for something in turn: a pledge, an event that a pledge brings about, a stance, a stage. */
export type Hinge = InForceLeaf | EventLeaf | StanceLeaf | ReachedLeaf;

export type Wanted = 'true' | 'false';

/** A leaf that would have to be true, or false. Stances and stages name their proposal. */
export interface Want {
  /** See `keyOf`. */
  readonly key: string;
  readonly leaf: Hinge;
  readonly wanted: Wanted;
}

/** The text under which a want is known: that of its leaf, after a "not" where it is to be false. */
export function keyOf({ leaf, wanted }: { readonly leaf: Leaf; readonly wanted: Wanted }): string {
  return wanted === 'true' ? printLeaf(leaf) : `not ${printLeaf(leaf)}`;
}

export const wantOf = (leaf: Hinge, wanted: Wanted): Want => ({ key: keyOf({ leaf, wanted }), leaf, wanted });

export const contrary = ({ leaf, wanted }: Want): Want => wantOf(leaf, opposite(wanted));
