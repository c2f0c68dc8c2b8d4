import type { Condition } from '../conditions/condition.js';

/**
 * The part of a tree that already cannot be true: where all of some operands are asked for, as few of them as cannot be
 * true together. The tree itself where no part suffices.
 *
 * @param cannotBe whether a tree cannot be true; it is so of the tree
 */
export function toBlame(tree: Condition, cannotBe: (tree: Condition) => boolean): Condition {
  if (!('all' in tree) || tree.plus !== undefined || tree.by !== undefined) return tree;
  let kept = tree.all;
  for (const operand of tree.all) {
    const others = kept.filter((other) => other !== operand);
    if (others.length > 0 && cannotBe({ all: others })) kept = others;
  }
  return kept.length === 1 ? toBlame(kept[0]!, cannotBe) : { all: kept };
}
