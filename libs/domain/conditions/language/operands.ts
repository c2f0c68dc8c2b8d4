import type { Condition } from '../condition.js';

/** How many nodes a tree has, leaves and operators. */
export function nodesIn(condition: Condition): number {
  return 1 + operandsOf(condition).reduce((sum, operand) => sum + nodesIn(operand), 0);
}

/** The conditions right below one; none below a leaf. */
export function operandsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return 'of' in condition ? condition.of : [];
}
