import type { Condition, Leaf } from '../condition.js';
import { dayNumber } from '../days/day-number.js';
import { readDuration, type Duration } from '../language/duration.js';
import { by } from '../timelines/by.js';
import { all, any, atLeast, negated } from '../timelines/combine.js';
import { shifted } from '../timelines/shift.js';
import type { Timeline } from '../timelines/timeline.js';

/**
 * What a tree is worth on every day, from what its leaves are. Of one node's modifiers `plus` comes first, then `by`.
 * Throws RangeError for a `plus` that is no duration.
 */
export function treeTimeline(tree: Condition, leaf: (leaf: Leaf) => Timeline): Timeline {
  let timeline = nodeTimeline(tree, leaf);
  if (tree.plus !== undefined) timeline = shifted(timeline, durationOf(tree.plus));
  if (tree.by !== undefined) timeline = by(timeline, dayNumber(tree.by));
  return timeline;
}

function nodeTimeline(tree: Condition, leaf: (leaf: Leaf) => Timeline): Timeline {
  if ('all' in tree) return all(tree.all.map((operand) => treeTimeline(operand, leaf)));
  if ('any' in tree) return any(tree.any.map((operand) => treeTimeline(operand, leaf)));
  if ('not' in tree) return negated(treeTimeline(tree.not, leaf));
  if ('of' in tree)
    return atLeast(
      tree.atLeast,
      tree.of.map((operand) => treeTimeline(operand, leaf)),
    );
  return leaf(tree);
}

/** Durations that were read already: a book says few, very often. */
const read = new Map<string, Duration>();
const MOST_KEPT = 1_000;

/** Throws RangeError for a text that is no duration. */
export function durationOf(plus: string): Duration {
  const known = read.get(plus);
  if (known) return known;
  const duration = readDuration(plus);
  if (!duration) throw new RangeError(`${JSON.stringify(plus)} is no calendar duration.`);
  if (read.size < MOST_KEPT) read.set(plus, duration);
  return duration;
}
