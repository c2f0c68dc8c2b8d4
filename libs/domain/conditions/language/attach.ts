import type { Condition, Modifiers } from '../condition.js';
import { said } from './said.js';

/**
 * The condition with `plus` and `by` upon it. On one node `plus` comes first: `x + 1 day by D` asks whether the day
 * after x came no later than D. So what already has a modifier that has to come later is wrapped in an `all` of one.
 */
export function attach(inner: Condition, { plus, by }: Modifiers): Condition {
  if (plus === undefined && by === undefined) return inner;
  return fits(inner, { plus, by })
    ? { ...inner, ...said({ plus, by }) }
    : { all: [inner], ...said({ plus, by }) };
}

/** Whether modifiers can go on the node itself, with no `all` around it. */
export function fits(inner: Modifiers, more: Modifiers): boolean {
  if (inner.by !== undefined) return false;
  return inner.plus === undefined || more.plus === undefined;
}
