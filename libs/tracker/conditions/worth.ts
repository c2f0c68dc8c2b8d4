import type { Condition } from '#domain/conditions/condition.js';
import { dayNumber, FIRST_DAY } from '#domain/conditions/days/day-number.js';
import { explain } from '#domain/conditions/language/explain.js';
import type { Names } from '#domain/conditions/language/names.js';
import type { Meaning } from '#domain/conditions/meaning/meaning.js';
import { truthsOf } from '#domain/conditions/timelines/timeline.js';
import type { Truth } from '#domain/conditions/timelines/truth.js';
import type { Day } from '#domain/days/day.js';

/** What a condition is worth on a day. */
export interface Worth {
  readonly value: Truth;
  /** The day since which it has this value; null where no record came before. */
  readonly since: Day | null;
  /** What it says, as one sentence without its full stop. */
  readonly says: string;
}

/** @param proposal reference of the proposal that the condition is of */
export function worthOn(tree: Condition, proposal: string, on: Day, meaning: Meaning, names: Names): Worth {
  const changes = truthsOf(meaning.condition(tree, proposal));
  const { from, value } = changes.filter((change) => change.from <= on).at(-1)!;
  return { value, since: dayNumber(from) === FIRST_DAY ? null : from, says: explain(tree, names) };
}
