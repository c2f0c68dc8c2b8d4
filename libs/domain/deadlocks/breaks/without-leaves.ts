import type { PledgeFact } from '../../conditions/book/facts.js';
import type { Condition, Leaf } from '../../conditions/condition.js';
import { asLeaf, opposite } from '../../conditions/explanation/looked-at.js';
import { operandsOf } from '../../conditions/language/operands.js';
import type { Wanted } from '../needs/want.js';

/** Whether a leaf, wanted so in a tree, is to be taken as what it should be. */
export type Dropped = (leaf: Leaf, wanted: Wanted) => boolean;

/** A pledge that no longer waits for some leaves of its conditions; unconditional where it waits for nothing else. */
export function goneFirst(pledge: PledgeFact, dropped: Dropped): PledgeFact {
  const start = pledge.activatedBy === null ? null : without(pledge.activatedBy, 'true', dropped);
  const end = pledge.endedBy === null ? false : without(pledge.endedBy, 'false', dropped);
  return {
    ...pledge,
    ...(start === true ? { activatedBy: null, unconditional: true } : {}),
    ...(start !== null && typeof start !== 'boolean' ? { activatedBy: start } : {}),
    ...(end === true ? {} : { endedBy: end === false ? null : end }),
  };
}

/** What is left of a tree, true or false where nothing is. */
export function without(tree: Condition, wanted: Wanted, dropped: Dropped): Condition | boolean {
  const leaf = asLeaf(tree);
  if (leaf) return dropped(leaf, wanted) ? wanted === 'true' : tree;
  if ('not' in tree) {
    const left = without(tree.not, opposite(wanted), dropped);
    return typeof left === 'boolean' ? !left : { ...tree, not: left };
  }
  const operands = operandsOf(tree);
  const left = operands.map((operand) => without(operand, wanted, dropped));
  const open = left.filter((one) => typeof one !== 'boolean');
  const settled = left.filter((one) => one === true).length;
  const least = ('any' in tree ? 1 : 'of' in tree ? tree.atLeast : operands.length) - settled;
  if (least <= 0) return true;
  if (open.length < least) return false;
  if (open.length === 1 && tree.plus === undefined && tree.by === undefined) return open[0]!;
  if ('all' in tree) return { ...tree, all: open };
  return 'any' in tree ? { ...tree, any: open } : { ...tree, atLeast: least, of: open };
}
