import type { Condition } from '../conditions/condition.js';
import { dayNumber, type DayNumber } from '../conditions/days/day-number.js';
import { opposite } from '../conditions/explanation/looked-at.js';
import type { LeafWays } from './leaf-ways.js';
import { thresholdWays } from './threshold-ways.js';
import type { Wanted } from './wanted-leaves.js';
import { allWays, anyWays, bothWays, eitherWay, NOTHING_WANTED, timed, type Ways } from './ways.js';

/**
 * The ways in which a tree becomes what it is wanted to be. Time takes care of a `plus`; whether it still comes in time
 * for a `by`, and before something else turns, has to be seen. Past its day a `by`
 * holds only while it has held without a break since then, so it is looked at on that day and now.
 *
 * @param on the day on which it is looked at whether a leaf is missing; the deadline after a deadline
 * @param own reference of the proposal whose condition the tree is in
 */
export function treeWays(
  tree: Condition,
  wanted: Wanted,
  on: DayNumber,
  own: string,
  leaves: LeafWays,
): Ways {
  const ways = modifiedWays(tree, wanted, on, own, leaves);
  return !ways.isSteady && leaves.isSo(tree, wanted, on, own)
    ? eitherWay(ways, NOTHING_WANTED, leaves.limit)
    : ways;
}

function modifiedWays(tree: Condition, wanted: Wanted, on: DayNumber, own: string, leaves: LeafWays): Ways {
  const { by, plus } = tree;
  if (by !== undefined) {
    const [then, now] = [Math.min(on, dayNumber(by)), on].map((day) =>
      nodeWays(tree, wanted, day, own, leaves),
    ) as [Ways, Ways];
    return timed((wanted === 'true' ? bothWays : eitherWay)(then, now, leaves.limit));
  }
  const ways = nodeWays(tree, wanted, on, own, leaves);
  return plus !== undefined && !('event' in tree && wanted === 'true') ? timed(ways) : ways;
}

function nodeWays(tree: Condition, wanted: Wanted, on: DayNumber, own: string, leaves: LeafWays): Ways {
  const { limit } = leaves;
  const below = (operands: readonly Condition[]) =>
    operands.map((operand) => treeWays(operand, wanted, on, own, leaves));
  if ('not' in tree) return treeWays(tree.not, opposite(wanted), on, own, leaves);
  if ('all' in tree) return (wanted === 'true' ? allWays : anyWays)(below(tree.all), limit);
  if ('any' in tree) return (wanted === 'true' ? anyWays : allWays)(below(tree.any), limit);
  if ('of' in tree) {
    const { of, atLeast } = tree;
    const parts = below(of).map((ways) => ({ ways, weight: 1 }));
    return thresholdWays(parts, wanted === 'true' ? atLeast : of.length - atLeast + 1, limit);
  }
  return leaves.of(tree, wanted, on, own);
}
