import type { Condition } from '../../conditions/condition.js';
import { dayNumber } from '../../conditions/days/day-number.js';
import { asLeaf } from '../../conditions/explanation/looked-at.js';
import { operandsOf } from '../../conditions/language/operands.js';
import { print } from '../../conditions/language/print.js';
import { durationOf } from '../../conditions/meaning/tree-timeline.js';
import { dayBefore } from '../../conditions/days/day-before.js';
import { allOf, type Formula } from './formula.js';
import { leafFormula, ranked, type Setting } from './leaf-formula.js';
import type { Moment } from './moment.js';
import type { Stretch } from './stretch.js';

/** What a tree is worth at a moment, for every day of a stretch, which it may shorten. */
export function treeFormula(tree: Condition, moment: Moment, setting: Setting, stretch: Stretch): Formula {
  const { by, ...open } = tree;
  if (by !== undefined) return byFormula(open as Condition, dayNumber(by), moment, setting, stretch);
  const { plus, ...node } = open as Condition;
  if (plus !== undefined) {
    const duration = durationOf(plus);
    const earlier: Moment =
      'on' in moment ? { on: dayBefore(moment.on, duration) } : { back: [...moment.back, duration] };
    return treeFormula(node as Condition, earlier, setting, stretch);
  }
  if ('not' in tree) return { not: treeFormula(tree.not, moment, setting, stretch) };
  const leaf = asLeaf(tree);
  if (leaf) return leafFormula(leaf, moment, setting, stretch);
  const operands = operandsOf(tree);
  return {
    atLeast: 'any' in tree ? 1 : 'of' in tree ? tree.atLeast : operands.length,
    of: operands.map((operand) => treeFormula(operand, moment, setting, stretch)),
  };
}

/**
 * After the deadline it takes that the tree held on the deadline, holds now, and on all days between, of which nothing is
 * said here; a tree that never turns back holds now if it did on the deadline.
 */
function byFormula(
  open: Condition,
  deadline: number,
  moment: Moment,
  setting: Setting,
  stretch: Stretch,
): Formula {
  if (!stretch.isFrom(deadline + 1, moment)) return treeFormula(open, moment, setting, stretch);
  const then = treeFormula(open, { on: deadline }, setting, stretch);
  if (onlyRises(open)) return then;
  const between = ranked(`${print(open)} after ${deadline}`, 0, moment);
  return allOf(then, treeFormula(open, moment, setting, stretch), between);
}

/** Whether a tree goes from false through unknown to true and never back: events happen, days come. */
function onlyRises(tree: Condition): boolean {
  const leaf = asLeaf(tree);
  if (leaf) return 'event' in leaf || ('date' in leaf && 'from' in leaf.date);
  return !('not' in tree) && operandsOf(tree).every(onlyRises);
}
