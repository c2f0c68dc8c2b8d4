import type { Condition } from '../conditions/condition.js';
import { dayNumber, type DayNumber } from '../conditions/days/day-number.js';
import { opposite } from '../conditions/explanation/looked-at.js';
import type { LeafWays } from './leaf-ways.js';
import { thresholdWays } from './threshold-ways.js';
import type { Wanted } from './wanted-leaves.js';
import { allWays, anyWays, uncertain, type Ways } from './ways.js';

/**
 * The ways in which a tree becomes what it is wanted to be. Time takes care of a `plus`; whether it still comes in time
 * for a `by`, and before something else turns, has to be seen.
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
  const { by, plus } = tree;
  if (by !== undefined) return uncertain(nodeWays(tree, wanted, Math.min(on, dayNumber(by)), own, leaves));
  const ways = nodeWays(tree, wanted, on, own, leaves);
  return plus !== undefined && !('event' in tree) ? uncertain(ways) : ways;
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
