import type { PledgeFact } from '../book/facts.js';
import { dayNumber, type DayNumber } from '../days/day-number.js';
import { dayOfChange, type Timeline } from '../timelines/timeline.js';
import type { Givens } from './givens.js';

/** The days on which a pledge's status may change, in their order: the day it was made, and those after it. */
export function daysOfChange(pledge: PledgeFact, { start, end, standings, breaches }: Givens): DayNumber[] {
  const made = dayNumber(pledge.pledgedOn);
  const days = [made];
  const add = (day: DayNumber) => {
    if (day > made) days.push(day);
  };
  const addChanges = (timeline: Timeline | null) => {
    for (let at = 1; timeline !== null && at < timeline.length; at++) add(dayOfChange(timeline[at]!));
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
