import type { Condition } from '../condition.js';
import { dayNumber, type DayNumber } from '../days/day-number.js';
import { operandsOf } from '../language/operands.js';
import { valueOn } from '../timelines/timeline.js';
import { isFalse, isTrue, truthOf } from '../timelines/truth.js';
import { asLeaf, distinct, opposite, type LookedAt, type Worth } from './looked-at.js';

/**
 * The leaves that a tree still waits for on a day: those that are not what they would have to be, in every part of it
 * that is not true. What only time is missing to (`+ 1 day`) is not among them.
 */
export function missingLeaves(tree: Condition, on: DayNumber, worth: Worth): LookedAt[] {
  return distinct(missing(tree, on, 'true', worth));
}

function missing(tree: Condition, on: DayNumber, wanted: 'true' | 'false', worth: Worth): LookedAt[] {
  const value = valueOn(worth(tree), on);
  if (wanted === 'true' ? isTrue(value) : isFalse(value)) return [];
  if (tree.by !== undefined) {
    const { by: deadline, ...without } = tree;
    return missing(without as Condition, Math.min(on, dayNumber(deadline)), wanted, worth);
  }
  if (tree.plus !== undefined) {
    const { plus: _plus, ...without } = tree;
    return missing(without as Condition, on, wanted, worth);
  }
  if ('not' in tree) return missing(tree.not, on, opposite(wanted), worth);
  const leaf = asLeaf(tree);
  if (leaf) return [{ leaf, on, value: truthOf(value), wanted }];
  return operandsOf(tree).flatMap((operand) => missing(operand, on, wanted, worth));
}
