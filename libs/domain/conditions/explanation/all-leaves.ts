import type { Condition } from '../condition.js';
import type { DayNumber } from '../days/day-number.js';
import { operandsOf } from '../language/operands.js';
import { valueOn } from '../timelines/timeline.js';
import { truthOf } from '../timelines/truth.js';
import { asLeaf, distinct, opposite, type LookedAt, type Worth } from './looked-at.js';

/** Every leaf of a tree, from left to right, as it is on a day whatever the offsets and deadlines around it. */
export function allLeaves(tree: Condition, on: DayNumber, worth: Worth): LookedAt[] {
  return distinct(leavesOf(tree, on, 'true', worth));
}

function leavesOf(tree: Condition, on: DayNumber, wanted: 'true' | 'false', worth: Worth): LookedAt[] {
  if ('not' in tree) return leavesOf(tree.not, on, opposite(wanted), worth);
  const leaf = asLeaf(tree);
  if (!leaf) return operandsOf(tree).flatMap((operand) => leavesOf(operand, on, wanted, worth));
  const { plus: _plus, by: _by, ...bare } = tree;
  return [{ leaf: bare as typeof leaf, on, value: truthOf(valueOn(worth(bare as Condition), on)), wanted }];
}
