import type { Day } from '../../days/day.js';
import { dayNumber, dayOf, FIRST_DAY, type DayNumber } from '../days/day-number.js';
import { truthOf, UNKNOWN, valueOf, type Truth, type Value } from './truth.js';

/**
 * A value for every day from 0001-01-01 to 9999-12-31, as the days on which it changes: immutable, the first change
 * on the first day, no two neighbours alike. A change is one number, the day's number times eight and the value.
 */
export type Timeline = readonly number[];

const BITS = 3;
const MASK = 7;

/** A change as a timeline holds it. */
export const changeTo = (value: Value, on: DayNumber): number => on * (MASK + 1) + value;
export const dayOfChange = (change: number): DayNumber => change >> BITS;
export const valueOfChange = (change: number): Value => (change & MASK) as Value;

const CONSTANTS: readonly Timeline[] = ([0, 1, 2, 3, 4, 5] as const).map((value) =>
  Object.freeze([changeTo(value, FIRST_DAY)]),
);

/** The same value on every day. */
export function constant(value: Value): Timeline {
  return CONSTANTS[value]!;
}

/** One value before a day, and another from it on. */
export function turning(before: Value, on: DayNumber, after: Value): Timeline {
  if (before === after || on <= FIRST_DAY) return constant(after);
  return [changeTo(before, FIRST_DAY), changeTo(after, on)];
}

/** Appends a change to a timeline that is being made, in the order of days; a later one of the same day replaces it. */
export function append(made: number[], on: DayNumber, value: Value): void {
  if (made.length > 0 && dayOfChange(made[made.length - 1]!) === on) made.pop();
  if (made.length === 0 || valueOfChange(made[made.length - 1]!) !== value) made.push(changeTo(value, on));
}

/** The value on a day. */
export function valueOn(timeline: Timeline, day: DayNumber): Value {
  let low = 0;
  let high = timeline.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (dayOfChange(timeline[middle]!) <= day) low = middle;
    else high = middle - 1;
  }
  return valueOfChange(timeline[low]!);
}

/** The day since which it has had the value it has on a day. */
export function sinceOn(timeline: Timeline, day: DayNumber): DayNumber {
  let at = timeline.length - 1;
  while (at > 0 && dayOfChange(timeline[at]!) > day) at--;
  return dayOfChange(timeline[at]!);
}

/** Whether two timelines have the same value on every day. */
export function same(a: Timeline, b: Timeline): boolean {
  return a === b || (a.length === b.length && a.every((change, at) => change === b[at]));
}

export interface TruthChange {
  readonly from: Day;
  readonly value: Truth;
}

/** A timeline from its changes in the order of their days; unknown before the first of them. */
export function timelineOf(changes: readonly TruthChange[]): Timeline {
  const made: number[] = [changeTo(UNKNOWN, FIRST_DAY)];
  for (const { from, value } of changes) append(made, dayNumber(from), valueOf(value));
  return made;
}

/** The days on which the truth changes, the first of them 0001-01-01. */
export function truthsOf(timeline: Timeline): TruthChange[] {
  const found: TruthChange[] = [];
  for (const change of timeline) {
    const value = truthOf(valueOfChange(change));
    if (found.at(-1)?.value !== value) found.push({ from: dayOf(dayOfChange(change)), value });
  }
  return found;
}
