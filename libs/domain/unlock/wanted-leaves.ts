import type { PledgeFact } from '../conditions/book/facts.js';
import type { Condition, Leaf } from '../conditions/condition.js';
import { opposite } from '../conditions/explanation/looked-at.js';
import { operandsOf } from '../conditions/language/operands.js';

export type Wanted = 'true' | 'false';

/** Visits the leaves of a tree, each with what it would have to be for the tree to be as it is wanted. */
export function forEachWanted(
  tree: Condition,
  wanted: Wanted,
  visit: (leaf: Leaf, wanted: Wanted) => void,
): void {
  const operands = operandsOf(tree);
  if ('not' in tree) forEachWanted(tree.not, opposite(wanted), visit);
  else if (operands.length > 0) for (const operand of operands) forEachWanted(operand, wanted, visit);
  else if (!('all' in tree || 'any' in tree || 'of' in tree)) visit(tree, wanted);
}

/** The conditions of a pledge, each with what it would have to be for the pledge to start. */
export function treesOf({ activatedBy, endedBy, unconditional }: PledgeFact): [Condition, Wanted][] {
  const trees: [Condition, Wanted][] = [];
  if (activatedBy && !unconditional) trees.push([activatedBy, 'true']);
  if (endedBy) trees.push([endedBy, 'false']);
  return trees;
}
