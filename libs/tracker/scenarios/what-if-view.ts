import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { Names } from '#domain/conditions/language/names.js';
import type { Side, SideBySide, StartOfTwo } from '#domain/scenarios/compare-scenarios.js';
import type { Start } from '#domain/scenarios/first-days.js';
import { pending, waitingOn, type Pending } from '#domain/scenarios/pending.js';
import type { Supposition } from '#domain/scenarios/supposition.js';
import type { LedgerDay, Passage } from '#domain/scenarios/what-if.js';
import type { Day } from '#domain/days/day.js';

/** How a pledge is named in answers about many. */
const named = ({ id, party, proposal, kind, domain }: PledgeFact) => ({
  pledge: id,
  party,
  proposal,
  kind,
  domain,
});

const passageTold = ({ pledge, code }: Passage) => ({ ...named(pledge), code });
const startTold = ({ pledge, day }: Start) => ({ ...named(pledge), day });
const startOfTwoTold = ({ pledge, here, there, days }: StartOfTwo) => ({
  ...named(pledge),
  here,
  there,
  days,
});
const pendingTold = ({ pledge, code, missing }: Pending) => ({ ...named(pledge), code, missing });

/** The days on which something starts or ends, or on which it becomes known or unknown whether it has. */
export const timelineTold = (timeline: readonly LedgerDay[]) =>
  timeline.map(({ day, starts, ends, inForce }) => ({
    day,
    starts: starts.map(passageTold),
    ends: ends.map(passageTold),
    inForce,
  }));

/** The pledges that stay pending on a day: the first so many, and how many there are. */
export function pendingOnDay({ pledges, meaning }: Side, on: Day, most: number, names: Names) {
  const waiting = [...waitingOn(pledges, on, meaning)];
  const shown = waiting.slice(0, most).map((one) => pendingTold(pending(one, on, meaning, names)));
  return { pending: shown, pendingTotal: waiting.length };
}

/** The pledges that are supposed, new or changed: where in the list of suppositions, and under which id. */
export const pledgesSupposed = (suppositions: readonly Supposition[]) =>
  suppositions.flatMap((one, place) => ('pledge' in one ? [{ place, pledge: one.pledge.id }] : []));

/** Two scenarios side by side. */
export const comparisonTold = ({ days, onlyHere, onlyThere, earlier, later }: SideBySide) => ({
  days,
  onlyHere: onlyHere.map(startTold),
  onlyThere: onlyThere.map(startTold),
  earlier: earlier.map(startOfTwoTold),
  later: later.map(startOfTwoTold),
});
