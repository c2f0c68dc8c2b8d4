import type { Blocker } from '../../rules/blocker.js';
import type { Condition, Leaf } from '../condition.js';
import { forEachLeaf } from '../meaning/references.js';
import { printLeaf } from './print-leaf.js';

/**
 * What stands against a condition that belongs to no proposal: parts of it that are about its own. Stages and stances
 * may name another; counts and sums are always about their own.
 */
export function checkOwnProposal(tree: Condition): Blocker[] {
  const own = new Set<string>();
  forEachLeaf(tree, (leaf) => {
    if (isAboutItsOwn(leaf)) own.add(printLeaf(leaf));
  });
  return [...own].map((leaf) => ({
    code: 'proposal_needed',
    message: `“${leaf}” is about the proposal that the condition belongs to: say which.`,
    pointer: '/proposal',
    leaf,
  }));
}

function isAboutItsOwn(leaf: Leaf): boolean {
  if ('reached' in leaf) return leaf.reached.proposal === undefined;
  if ('stance' in leaf) {
    const { on, proposal } = leaf.stance;
    return proposal === undefined && !(on && 'pledge' in on);
  }
  return 'count' in leaf || 'quantity' in leaf;
}
