import type { Condition } from '../../conditions/condition.js';
import type { DayNumber } from '../../conditions/days/day-number.js';
import { atomsIn } from './formula.js';
import type { Setting } from './leaf-formula.js';
import { NOW } from './moment.js';
import { isPossible, type Effort } from './search.js';
import { Stretch } from './stretch.js';
import { treeFormula } from './tree-formula.js';

/** A tree that is to be true, or is not to be. */
export interface Wish {
  readonly tree: Condition;
  readonly isTrue: boolean;
}

/** Days asked about, the last one excluded. */
export interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const EFFORT = 20_000;

/**
 * Whether on some day all wishes may come true at once, whatever is recorded that does not contradict the record. "No" is
 * certain; "yes" may be wrong where it takes more than is looked at: what lies between two days, how long exactly a month
 * is, what pledges wait for in turn, and more than 20,000 steps.
 */
export function canBe(wishes: readonly Wish[], { from, to }: Days, setting: Setting): boolean {
  const effort: Effort = { left: EFFORT };
  for (let start = from; start < to;) {
    const stretch = new Stretch(start, to);
    const goals = wishes.map(({ tree, isTrue }) => ({
      formula: treeFormula(tree, NOW, setting, stretch),
      isTrue,
    }));
    stretch.compare(goals.flatMap(({ formula }) => [...atomsIn(formula)]));
    if (isPossible(goals, stretch.noLater, effort)) return true;
    start = stretch.end;
  }
  return false;
}
