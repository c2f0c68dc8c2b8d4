import { FIRST_DAY, type DayNumber } from '../days/day-number.js';
import { andOf, atLeastOf, notOf, orOf } from './operators.js';
import { append, changeTo, constant, dayOfChange, valueOfChange, type Timeline } from './timeline.js';
import { ALWAYS, NEVER, type Value } from './truth.js';

/** One and the other, day by day, from the days on which either changes. */
export function both(a: Timeline, b: Timeline): Timeline {
  return merged(a, b, andOf);
}

/** One or the other. */
export function either(a: Timeline, b: Timeline): Timeline {
  return merged(a, b, orOf);
}

/** All of them; of none, always true. */
export function all(timelines: readonly Timeline[]): Timeline {
  return timelines.reduce(both, constant(ALWAYS));
}

/** Any of them; of none, never true. */
export function any(timelines: readonly Timeline[]): Timeline {
  return timelines.reduce(either, constant(NEVER));
}

/** The opposite on every day. */
export function negated(timeline: Timeline): Timeline {
  return timeline.map((change) => changeTo(notOf(valueOfChange(change)), dayOfChange(change)));
}

/** At least so many of them. */
export function atLeast(least: number, timelines: readonly Timeline[]): Timeline {
  const made: number[] = [];
  const occurrences = [0, 0, 0, 0, 0, 0];
  const values: Value[] = [];
  for (const [index, timeline] of timelines.entries()) {
    values[index] = valueOfChange(timeline[0]!);
    occurrences[values[index]]!++;
  }
  append(made, FIRST_DAY, atLeastOf(least, occurrences));
  for (const { on, index, value } of laterChanges(timelines)) {
    occurrences[values[index]!]!--;
    occurrences[value]!++;
    values[index] = value;
    append(made, on, atLeastOf(least, occurrences));
  }
  return made;
}

export interface ChangeOf {
  readonly on: DayNumber;
  /** Which of the timelines changes. */
  readonly index: number;
  readonly value: Value;
}

/** The changes after the first day of many timelines, in the order of days. */
export function laterChanges(timelines: readonly Timeline[]): ChangeOf[] {
  const found: ChangeOf[] = [];
  for (const [index, timeline] of timelines.entries()) {
    for (let at = 1; at < timeline.length; at++) {
      const change = timeline[at]!;
      found.push({ on: dayOfChange(change), index, value: valueOfChange(change) });
    }
  }
  return found.sort((a, b) => a.on - b.on);
}

function merged(a: Timeline, b: Timeline, operator: (a: Value, b: Value) => Value): Timeline {
  if (a.length === 1 && b.length === 1) return constant(operator(valueOfChange(a[0]!), valueOfChange(b[0]!)));
  const made: number[] = [];
  let [atA, atB] = [0, 0];
  let on = FIRST_DAY;
  for (;;) {
    append(made, on, operator(valueOfChange(a[atA]!), valueOfChange(b[atB]!)));
    const nextA = atA + 1 < a.length ? dayOfChange(a[atA + 1]!) : Infinity;
    const nextB = atB + 1 < b.length ? dayOfChange(b[atB + 1]!) : Infinity;
    on = Math.min(nextA, nextB);
    if (on === Infinity) return made;
    if (nextA === on) atA++;
    if (nextB === on) atB++;
  }
}
