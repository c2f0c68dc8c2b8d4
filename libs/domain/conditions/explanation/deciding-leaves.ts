import type { Condition } from '../condition.js';
import { dayBefore } from '../days/day-before.js';
import { dayNumber, type DayNumber } from '../days/day-number.js';
import { operandsOf } from '../language/operands.js';
import { durationOf } from '../meaning/tree-timeline.js';
import { by } from '../timelines/by.js';
import { dayOfChange, valueOfChange, valueOn, type Timeline } from '../timelines/timeline.js';
import { truthOf } from '../timelines/truth.js';
import { asLeaf, bare, distinct, opposite, type LookedAt, type Worth } from './looked-at.js';

/**
 * The leaves that make a tree what it is on a day. Of an "and" that is false these are the leaves of what is false in
 * it; where it is unknown, of what is unknown; where it is true, all of them. Of an "or" it is the other way round.
 */
export function decidingLeaves(tree: Condition, on: DayNumber, worth: Worth): LookedAt[] {
  return distinct(deciding(tree, on, 'true', worth));
}

function deciding(tree: Condition, on: DayNumber, wanted: 'true' | 'false', worth: Worth): LookedAt[] {
  if (tree.by !== undefined) {
    const { by: deadline, ...without } = tree;
    const open = without as Condition;
    return deciding(open, dayThatDecides(worth(open), dayNumber(deadline), on), wanted, worth);
  }
  if (tree.plus !== undefined) {
    return deciding(bare(tree), dayBefore(on, durationOf(tree.plus)), wanted, worth);
  }
  if ('not' in tree) return deciding(tree.not, on, opposite(wanted), worth);
  const truth = (part: Condition) => truthOf(valueOn(worth(part), on));
  const leaf = asLeaf(tree);
  if (leaf) return [{ leaf, on, value: truth(tree), wanted }];
  return operandsOf(tree)
    .filter((operand) => truth(operand) === truth(tree))
    .flatMap((operand) => deciding(operand, on, wanted, worth));
}

/** Up to the deadline the day itself; after it, the first day since the deadline on which it was what it has come to. */
function dayThatDecides(timeline: Timeline, deadline: DayNumber, on: DayNumber): DayNumber {
  if (on <= deadline) return on;
  const outcome = truthOf(valueOn(by(timeline, deadline), on));
  if (truthOf(valueOn(timeline, deadline)) === outcome) return deadline;
  const change = timeline.find(
    (later) => dayOfChange(later) > deadline && truthOf(valueOfChange(later)) === outcome,
  );
  return change === undefined ? deadline : dayOfChange(change);
}
