import type { Condition } from '../conditions/condition.js';
import { BEYOND, FIRST_DAY } from '../conditions/days/day-number.js';
import { canBe, type Days } from './reasoning/can-be.js';
import type { Setting } from './reasoning/leaf-formula.js';
import { toBlame } from './to-blame.js';

const ALWAYS: Days = { from: FIRST_DAY, to: BEYOND };

/**
 * What of a condition can never be true, in any book and on any day: "ratified and not ratified", "before 1 March and on
 * or after 1 April". Undefined where nothing is found; what is found is certain.
 */
export function neverTrue(tree: Condition, proposal: string): Condition | undefined {
  return impossible(tree, ALWAYS, { own: proposal, book: undefined });
}

/** What of a condition cannot be true on any of some days; undefined where nothing is found. */
export function impossible(tree: Condition, days: Days, setting: Setting): Condition | undefined {
  const cannotBe = (part: Condition) => !canBe([{ tree: part, isTrue: true }], days, setting);
  return cannotBe(tree) ? toBlame(tree, cannotBe) : undefined;
}
