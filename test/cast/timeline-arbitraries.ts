import fc from 'fast-check';
import { dayNumber, FIRST_DAY, type DayNumber } from '#domain/conditions/days/day-number.js';
import { append, changeTo, type Timeline } from '#domain/conditions/timelines/timeline.js';
import { ALWAYS, NEVER, NO, OPEN, UNKNOWN, YES, type Value } from '#domain/conditions/timelines/truth.js';
import { day } from '#domain/days/day.js';

/** The first and the last day on which a random timeline changes: three ends of months, one of them of February. */
export const START = dayNumber(day('2026-01-20'));
export const END = dayNumber(day('2026-04-05'));

/** Every day from a little before the first change to after the last. */
export function daysAround(slack = 40): DayNumber[] {
  return Array.from({ length: END - START + 2 * slack }, (_, at) => START - slack + at);
}

const PLAIN: readonly Value[] = [NO, UNKNOWN, YES];

/** Random timelines of false, unknown and true; where `open`, also of what a circle leaves open. */
export function timelines({ open = false } = {}): fc.Arbitrary<Timeline> {
  const value = fc.constantFrom<Value>(...PLAIN, ...(open ? ([OPEN] as const) : []));
  const changes = fc.array(fc.tuple(fc.integer({ min: START, max: END }), value), { maxLength: 6 });
  const end = fc.option(
    fc.tuple(fc.integer({ min: START, max: END }), fc.constantFrom<Value>(NEVER, ALWAYS)),
  );
  return fc.tuple(value, changes, end).map(([first, later, forGood]) => {
    const made: number[] = [changeTo(first, FIRST_DAY)];
    for (const [on, changed] of later.sort(([a], [b]) => a - b)) {
      if (!forGood || on < forGood[0]) append(made, on, changed);
    }
    if (forGood) append(made, forGood[0], forGood[1]);
    return made;
  });
}
