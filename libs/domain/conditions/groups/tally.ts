import type { DayNumber } from '../days/day-number.js';
import { FIRST_DAY } from '../days/day-number.js';
import { laterChanges } from '../timelines/combine.js';
import { append, valueOfChange, type Timeline } from '../timelines/timeline.js';
import { isFalse, isTrue, NO, OPEN, UNKNOWN, YES, type Value } from '../timelines/truth.js';

/** What may be counted: on the days on which it counts, something from `min` to `max`; `max` null where there is no most. */
export interface Operand {
  readonly timeline: Timeline;
  readonly min: number;
  readonly max: number | null;
}

/** What a sum is from a day on: at least `least`, at most `most` (Infinity where there is no most). */
export interface Interval {
  readonly from: DayNumber;
  readonly least: number;
  readonly most: number;
  /** The same, if everything that is open counted (`least`), or if nothing that is open did (`most`). */
  readonly leastIfOpen: number;
  readonly mostIfNot: number;
}

/** The sum on every day, as the days on which it changes, the first of them 0001-01-01. */
export function tally(operands: readonly Operand[]): Interval[] {
  const sum = new Sum();
  const timelines = operands.map(({ timeline }) => timeline);
  const values = timelines.map((timeline) => valueOfChange(timeline[0]!));
  for (const [index, operand] of operands.entries()) sum.count(operand, values[index]!, 1);
  const found = [sum.from(FIRST_DAY)];
  for (const { on, index, value } of laterChanges(timelines)) {
    sum.count(operands[index]!, values[index]!, -1);
    sum.count(operands[index]!, value, 1);
    values[index] = value;
    if (found[found.length - 1]!.from === on) found.pop();
    found.push(sum.from(on));
  }
  return found;
}

/** Whether the sum is at least so much: true where the least is, false where the most is not, else unknown. */
export function thresholdTimeline(intervals: readonly Interval[], atLeast: number): Timeline {
  const made: number[] = [];
  for (const interval of intervals) append(made, interval.from, threshold(interval, atLeast));
  return made;
}

function threshold({ least, most, leastIfOpen, mostIfNot }: Interval, atLeast: number): Value {
  if (least >= atLeast) return YES;
  if (most < atLeast) return NO;
  return leastIfOpen < atLeast && mostIfNot >= atLeast ? UNKNOWN : OPEN;
}

/** Running totals of what surely counts, what may, and what is open. */
class Sum {
  private sure = 0;
  private openMin = 0;
  private may = 0;
  private boundless = 0;
  private openMax = 0;
  private openBoundless = 0;

  count({ min, max }: Operand, value: Value, sign: 1 | -1): void {
    if (isFalse(value)) return;
    if (value === OPEN) {
      this.openMin += sign * min;
      this.openMax += sign * (max ?? 0);
      if (max === null) this.openBoundless += sign;
      return;
    }
    if (isTrue(value)) this.sure += sign * min;
    this.may += sign * (max ?? 0);
    if (max === null) this.boundless += sign;
  }

  from(from: DayNumber): Interval {
    const mostIfNot = this.boundless > 0 ? Infinity : this.may;
    return {
      from,
      least: this.sure,
      most: this.openBoundless > 0 ? Infinity : mostIfNot + this.openMax,
      leastIfOpen: this.sure + this.openMin,
      mostIfNot,
    };
  }
}
