import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber, dayOf, type DayNumber } from '../conditions/days/day-number.js';
import { reasonIn, spanOn } from '../conditions/history/pledge-history.js';
import type { ReasonCode } from '../conditions/history/reasons.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { dayOfChange, valueOfChange } from '../conditions/timelines/timeline.js';
import { truthOf, type Truth } from '../conditions/timelines/truth.js';
import type { Day } from '../days/day.js';
import { Totals, type Force } from './totals.js';

/** A pledge that comes into force, or goes out of it, and why. */
export interface Passage {
  readonly pledge: PledgeFact;
  readonly code: ReasonCode;
}

/** A day on which something changes. */
export interface LedgerDay {
  readonly day: Day;
  readonly starts: readonly Passage[];
  /** Ended, or suspended, withdrawn or lapsed. */
  readonly ends: readonly Passage[];
  /** From this day on. */
  readonly inForce: Force;
}

export interface WhatIf {
  /** What is in force on the first day, before which nothing is told. */
  readonly atFirst: Force;
  readonly timeline: readonly LedgerDay[];
}

/** It becomes true, false or unknown that a pledge is in force. */
interface Turn {
  readonly on: DayNumber;
  readonly pledge: PledgeFact;
  readonly was: Truth;
  readonly is: Truth;
}

/**
 * What starts and ends after a day and through another, and what is in force meanwhile: a ledger of the days on which a
 * pledge comes or goes, or on which it becomes known or unknown whether it has. Costs by the pledges and their changes,
 * not by the days.
 *
 * @param meaning of the book with all that is supposed
 */
export function whatIf(pledges: Iterable<PledgeFact>, meaning: Meaning, asOf: Day, through: Day): WhatIf {
  const totals = new Totals();
  const turns: Turn[] = [];
  for (const pledge of pledges) {
    const was = turnsOf(pledge, meaning, dayNumber(asOf), dayNumber(through), turns);
    count(totals, pledge, was, 1);
  }
  turns.sort((a, b) => a.on - b.on);

  const atFirst = totals.force();
  const timeline: LedgerDay[] = [];
  for (let from = 0, to = 0; from < turns.length; from = to) {
    while (to < turns.length && turns[to]!.on === turns[from]!.on) to++;
    timeline.push(ledgerDay(turns.slice(from, to), totals, meaning));
  }
  return { atFirst, timeline };
}

/** Adds the turns of one pledge after the first day; returns what it is on that. */
function turnsOf(
  pledge: PledgeFact,
  meaning: Meaning,
  first: DayNumber,
  last: DayNumber,
  turns: Turn[],
): Truth {
  let atFirst: Truth = 'false';
  let was: Truth = 'false';
  for (const change of meaning.historyOf(pledge).inForce) {
    const on = dayOfChange(change);
    if (on > last) break;
    const is = truthOf(valueOfChange(change));
    if (on <= first) atFirst = is;
    else if (is !== was) turns.push({ on, pledge, was, is });
    was = is;
  }
  return atFirst;
}

function ledgerDay(turns: readonly Turn[], totals: Totals, meaning: Meaning): LedgerDay {
  const on = turns[0]!.on;
  for (const { pledge, was, is } of turns) {
    count(totals, pledge, was, -1);
    count(totals, pledge, is, 1);
  }
  const passage = ({ pledge }: Turn): Passage => {
    const { code } = reasonIn(spanOn(meaning.historyOf(pledge), on)!);
    return { pledge, code };
  };
  return {
    day: dayOf(on),
    starts: turns.filter(({ is }) => is === 'true').map(passage),
    ends: turns.filter(({ was }) => was === 'true').map(passage),
    inForce: totals.force(),
  };
}

function count(totals: Totals, pledge: PledgeFact, truth: Truth, sign: 1 | -1): void {
  if (truth !== 'false') totals.count(pledge, truth === 'true', sign);
}
