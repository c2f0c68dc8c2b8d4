import type { PledgeFact } from '../book/facts.js';
import { dayNumber, type DayNumber } from '../days/day-number.js';
import { dayOfChange, valueOfChange, type Timeline } from '../timelines/timeline.js';
import { OPEN } from '../timelines/truth.js';
import type { Givens } from './givens.js';

/**
 * While a condition is open, each day may take a pledge one phase further than the day before: it starts on one, and is
 * over on the next. After so many days every phase that can be reached is.
 */
const UNTIL_ALL = 2;

/** The days on which a pledge's status may change, in their order: the day it was made, and those after it. */
export function daysOfChange(pledge: PledgeFact, { start, end, standings, breaches }: Givens): DayNumber[] {
  const made = dayNumber(pledge.pledgedOn);
  const days = [made];
  const add = (day: DayNumber) => {
    if (day > made) days.push(day);
  };
  const addChanges = (timeline: Timeline | null) => {
    for (const change of timeline ?? []) {
      const on = Math.max(dayOfChange(change), made);
      add(on);
      if (valueOfChange(change) === OPEN) for (let later = 1; later <= UNTIL_ALL; later++) add(on + later);
    }
  };
  addChanges(start);
  addChanges(end);
  for (const { from } of standings) if (from > made) add(from);
  for (const breach of breaches) add(breach);
  for (const { happenedOn } of pledge.steps) add(dayNumber(happenedOn));
  if (pledge.expiresOn !== null) add(dayNumber(pledge.expiresOn));
  return days.length === 1 ? days : distinct(days);
}

function distinct(days: DayNumber[]): DayNumber[] {
  days.sort((a, b) => a - b);
  return days.filter((day, at) => day !== days[at - 1]);
}
