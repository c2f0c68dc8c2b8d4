import type { PledgeFact } from '../book/facts.js';
import type { Condition, Leaf } from '../condition.js';
import { groupOf, type Group } from '../groups/group.js';

/** The pledges and groups whose being in force bears on something. */
export interface References {
  readonly pledges: readonly string[];
  readonly groups: readonly Group[];
}

const NONE: References = Object.freeze({ pledges: [], groups: [] });

/** What the conditions of a pledge refer to. What is offered is no matter of being in force, so it is not among it. */
export function referencesOf(pledge: PledgeFact): References {
  if (pledge.polarity === 'refusal') return NONE;
  const pledges: string[] = [];
  const groups: Group[] = [];
  for (const tree of [pledge.unconditional ? null : pledge.activatedBy, pledge.endedBy]) {
    if (!tree) continue;
    forEachLeaf(tree, (leaf) => {
      if ('inForce' in leaf) pledges.push(leaf.inForce);
      else if ('count' in leaf && leaf.count.status === 'in_force')
        groups.push(groupOf(leaf, pledge.proposal));
      else if ('quantity' in leaf && leaf.quantity.status === 'in_force')
        groups.push(groupOf(leaf, pledge.proposal));
    });
  }
  return pledges.length + groups.length === 0 ? NONE : { pledges, groups };
}

/** Visits the leaves of a tree from left to right. */
export function forEachLeaf(tree: Condition, visit: (leaf: Leaf) => void): void {
  if ('all' in tree) for (const operand of tree.all) forEachLeaf(operand, visit);
  else if ('any' in tree) for (const operand of tree.any) forEachLeaf(operand, visit);
  else if ('not' in tree) forEachLeaf(tree.not, visit);
  else if ('of' in tree) for (const operand of tree.of) forEachLeaf(operand, visit);
  else visit(tree);
}
