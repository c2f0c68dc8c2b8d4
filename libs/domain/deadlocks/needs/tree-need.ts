import type { Condition } from '../../conditions/condition.js';
import { asLeaf, bare, opposite, type Worth } from '../../conditions/explanation/looked-at.js';
import { operandsOf } from '../../conditions/language/operands.js';
import { comesTo } from './comes-to.js';
import { leafNeed } from './leaf-need.js';
import { atLeast, type Need } from './need.js';
import type { View } from './view.js';
import type { Wanted } from './want.js';

/**
 * What a tree needs to be true, or false, on the asked day or later. Where only time or a free hand is missing (an event,
 * a stance or a move that nobody has bound to anything), it needs nothing.
 *
 * @param own reference of the proposal whose condition it is
 */
export function treeNeed(tree: Condition, wanted: Wanted, own: string, worth: Worth, view: View): Need {
  const settled = comesTo(worth(tree), wanted, view.today);
  if (settled !== undefined) return settled;
  if (tree.plus !== undefined || tree.by !== undefined) return treeNeed(bare(tree), wanted, own, worth, view);
  if ('not' in tree) return treeNeed(tree.not, opposite(wanted), own, worth, view);
  const leaf = asLeaf(tree);
  if (leaf) return leafNeed(leaf, wanted, own, view);
  const operands = operandsOf(tree);
  const least = 'any' in tree ? 1 : 'of' in tree ? tree.atLeast : operands.length;
  return atLeast(
    wanted === 'true' ? least : operands.length - least + 1,
    operands.map((operand) => treeNeed(operand, wanted, own, worth, view)),
  );
}
