import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber } from '../conditions/days/day-number.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { Day } from '../days/day.js';
import { firstDays, type Start } from './first-days.js';
import { forceDifference, type ForceDifference } from './force-difference.js';
import type { Force } from './totals.js';
import type { WhatIf } from './what-if.js';

/** One of two scenarios: the pledges that are looked at, what they mean in it, and what comes of that. */
export interface Side {
  readonly pledges: readonly PledgeFact[];
  readonly meaning: Meaning;
  readonly outcome: WhatIf;
}

/** What is in force from a day on, here and there. */
export interface DayOfTwo {
  readonly day: Day;
  readonly here: Force;
  readonly there: Force;
  /** Here less there. */
  readonly difference: ForceDifference;
}

/** A pledge that is in force on some day in both, first on different days. */
export interface StartOfTwo {
  readonly pledge: PledgeFact;
  readonly here: Day;
  readonly there: Day;
  /** Between the two days. */
  readonly days: number;
}

/** Two scenarios side by side, over the same days. */
export interface SideBySide {
  /** The first day, and each on which what is in force changes in either. */
  readonly days: readonly DayOfTwo[];
  /** In force on some day here, and on none there. */
  readonly onlyHere: readonly Start[];
  readonly onlyThere: readonly Start[];
  /** In force here sooner than there. */
  readonly earlier: readonly StartOfTwo[];
  readonly later: readonly StartOfTwo[];
}

/** Lays two scenarios side by side that were both reckoned from the first day through the last. */
export function compareScenarios(here: Side, there: Side, asOf: Day, through: Day): SideBySide {
  const [ours, theirs] = [here, there].map(({ pledges, meaning }) =>
    firstDays(pledges, meaning, asOf, through),
  ) as [ReturnType<typeof firstDays>, ReturnType<typeof firstDays>];
  const both = [...ours].flatMap(([id, { pledge, day }]) => {
    const other = theirs.get(id);
    return other ? [startOfTwo(pledge, day, other.day)] : [];
  });
  return {
    days: [...daysOfTwo(here.outcome, there.outcome, asOf)],
    onlyHere: [...ours.values()].filter(({ pledge }) => !theirs.has(pledge.id)),
    onlyThere: [...theirs.values()].filter(({ pledge }) => !ours.has(pledge.id)),
    earlier: both.filter((start) => start.here < start.there),
    later: both.filter((start) => start.here > start.there),
  };
}

const startOfTwo = (pledge: PledgeFact, here: Day, there: Day): StartOfTwo => ({
  pledge,
  here,
  there,
  days: Math.abs(dayNumber(here) - dayNumber(there)),
});

/** Goes through both ledgers at once, each day of either in its turn. */
function* daysOfTwo(here: WhatIf, there: WhatIf, asOf: Day): Iterable<DayOfTwo> {
  const days = new Set([
    asOf,
    ...here.timeline.map(({ day }) => day),
    ...there.timeline.map(({ day }) => day),
  ]);
  const one = follow(here);
  const other = follow(there);
  for (const day of [...days].sort()) {
    const [ours, theirs] = [one(day), other(day)];
    yield { day, here: ours, there: theirs, difference: forceDifference(ours, theirs) };
  }
}

/** What is in force on days that are asked for in their order. */
function follow({ atFirst, timeline }: WhatIf): (day: Day) => Force {
  let [at, force] = [0, atFirst];
  return (day) => {
    for (; at < timeline.length && timeline[at]!.day <= day; at++) force = timeline[at]!.inForce;
    return force;
  };
}
