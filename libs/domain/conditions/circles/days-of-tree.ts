import type { Condition, Leaf } from '../condition.js';
import { addDuration } from '../days/add-duration.js';
import { BEYOND, dayNumber, type DayNumber } from '../days/day-number.js';
import { durationOf } from '../meaning/tree-timeline.js';

/**
 * The days on which anything that a tree looks at changes, even where its value does not, and the days on which a `by`
 * closes. What is looked at later is moved to the day on which the tree looks at it.
 *
 * @param daysOf the days on which a leaf changes
 */
export function daysOfTree(tree: Condition, daysOf: (leaf: Leaf) => readonly DayNumber[]): DayNumber[] {
  let days = daysOfNode(tree, daysOf);
  if (tree.plus !== undefined) {
    const duration = durationOf(tree.plus);
    days = days.map((day) => addDuration(day, duration)).filter((day) => day < BEYOND);
  }
  if (tree.by !== undefined) days.push(dayNumber(tree.by), dayNumber(tree.by) + 1);
  return days;
}

function daysOfNode(tree: Condition, daysOf: (leaf: Leaf) => readonly DayNumber[]): DayNumber[] {
  if ('all' in tree) return tree.all.flatMap((operand) => daysOfTree(operand, daysOf));
  if ('any' in tree) return tree.any.flatMap((operand) => daysOfTree(operand, daysOf));
  if ('not' in tree) return daysOfTree(tree.not, daysOf);
  if ('of' in tree) return tree.of.flatMap((operand) => daysOfTree(operand, daysOf));
  return [...daysOf(tree)];
}
