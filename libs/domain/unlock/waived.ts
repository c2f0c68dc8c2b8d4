import type { Book } from '../conditions/book/book.js';
import type { Condition, Leaf } from '../conditions/condition.js';
import { dayOf, FIRST_DAY } from '../conditions/days/day-number.js';
import { opposite } from '../conditions/explanation/looked-at.js';
import { groupOf, pledgesIn } from '../conditions/groups/group.js';
import type { Wanted } from './wanted-leaves.js';

/** A tree that is always true. */
export const ALWAYS_SO: Condition = { date: { from: dayOf(FIRST_DAY) } };
/** A tree that is never true. */
export const NEVER_SO: Condition = { date: { before: dayOf(FIRST_DAY) } };

/** The tree with each leaf as it is told to be; its operators and modifiers stay. */
export function rewritten(
  tree: Condition,
  wanted: Wanted,
  of: (leaf: Leaf, wanted: Wanted) => Condition,
): Condition {
  const below = (operand: Condition) => rewritten(operand, wanted, of);
  if ('all' in tree) return { ...tree, all: tree.all.map(below) };
  if ('any' in tree) return { ...tree, any: tree.any.map(below) };
  if ('not' in tree) return { ...tree, not: rewritten(tree.not, opposite(wanted), of) };
  if ('of' in tree) return { ...tree, of: tree.of.map(below) };
  const { plus, by } = tree;
  return { ...of(tree, wanted), ...(plus !== undefined && { plus }), ...(by !== undefined && { by }) };
}

/** Whether a leaf of a proposal's condition waits for one of a circle of pledges. */
export function waitsFor(leaf: Leaf, own: string, circle: readonly string[], book: Book): boolean {
  if ('inForce' in leaf) return circle.includes(leaf.inForce);
  if (!('count' in leaf || 'quantity' in leaf)) return false;
  const group = groupOf(leaf, own);
  return group.status === 'in_force' && pledgesIn(group, book).some(({ id }) => circle.includes(id));
}

/** What a pledge waits for once it no longer waits for the pledges of a circle. */
export function waived(tree: Condition, own: string, circle: readonly string[], book: Book): Condition {
  return rewritten(tree, 'true', (leaf, wanted) =>
    wanted === 'true' && waitsFor(leaf, own, circle, book) ? ALWAYS_SO : leaf,
  );
}
