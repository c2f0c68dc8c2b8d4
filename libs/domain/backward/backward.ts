import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber, dayOf, FIRST_DAY, LAST_DAY, type DayNumber } from '../conditions/days/day-number.js';
import { spanOf, spanOn } from '../conditions/history/pledge-history.js';
import type { ReasonCode } from '../conditions/history/reasons.js';
import type { Names } from '../conditions/language/names.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { Day } from '../days/day.js';
import type { PledgeStatus } from '../pledges/pledge-status.js';
import { bySizeAndText, byText } from '../unlock/by-text.js';
import { missingLeaf, type MissingLeaf } from '../unlock/missing-leaf.js';
import { outcomeSentence, type Outcome } from '../unlock/outcome.js';
import { allOn, isDenied } from '../unlock/placing.js';
import { MOST_SETS, Unlocking } from '../unlock/unlocking.js';
import { holds, type Way } from '../unlock/ways.js';
import { latestDays } from './latest-days.js';

/** A leaf and the day by when it has to be so. */
export interface DatedLeaf extends MissingLeaf {
  /** The latest day on which it may become so; null for a day that is waited for, and where `notThrough` says more. */
  readonly latest: Day | null;
  /** For an event that must not happen: the day through which it must not. */
  readonly notThrough: Day | null;
}

export interface DatedSet {
  /** Whether every latest day is still to come, or is the day asked about. */
  readonly isPossible: boolean;
  readonly leaves: readonly DatedLeaf[];
}

export interface Backward {
  /** As of `unlock`; `too_late` where sets are told, but all of them should have begun earlier. */
  readonly outcome: Outcome;
  readonly status: PledgeStatus;
  readonly code: ReasonCode;
  /** The day on which it is or comes into force with nothing further, whether or not by the day asked for. */
  readonly inForceFrom: Day | null;
  /** Those that are possible first, then smallest first, then in the order of their texts. */
  readonly sets: readonly DatedSet[];
  readonly isCut: boolean;
  readonly sentence: string;
}

export interface BackwardAsked {
  /** The day as of which it is asked. */
  readonly on: Day;
  /** The last day on which the pledge is to have come into force. */
  readonly by: Day;
  readonly limit?: number;
}

/**
 * By when each leaf of its minimal sets has to be so for a pledge to be in force on some day from one through another.
 * The days hold together: with every leaf on its latest day the pledge is in force in time, with any one of them a day
 * later, and the others as they are, it is not. (Where an end passes meanwhile, or a breach lifts a suspension, which it
 * does on its own day alone, later days may do as well.) What is true already is not asked for; but what came true too late for
 * its offset is out of reach, and a set with a day that comes too late is none.
 *
 * Sets are the minimal ones that come in time if all in them becomes so on the first of the two days; and, as past, those
 * that would have come in time if it had become so earlier, where nothing smaller still does. Undefined before the
 * pledge was made. A last day before the first comes too late, whatever happens.
 */
export function backward(
  pledge: PledgeFact,
  { on, by, limit = MOST_SETS }: BackwardAsked,
  meaning: Meaning,
  names: Names = {},
): Backward | undefined {
  const [today, due] = [dayNumber(on), dayNumber(by)];
  const span = spanOn(meaning.pledge(pledge.id)!, today);
  if (span === undefined) return undefined;
  const { status, code, because } = spanOf(span);
  const unlocking = new Unlocking(meaning, today, limit);
  const worlds = unlocking.worlds(pledge.id);
  const told = (outcome: Outcome, more: Partial<Backward> = {}): Backward => {
    const found = { outcome, status, code, inForceFrom: null, sets: [], isCut: false, ...more };
    return { ...found, sentence: outcomeSentence(outcome, because, found.inForceFrom) };
  };
  const already = worlds.firstInForce([], unlocking.allToday, today, LAST_DAY);
  if (already !== undefined) {
    const outcome = already === today ? 'in_force' : already <= due ? 'only_time' : 'too_late';
    return told(outcome, { inForceFrom: dayOf(already) });
  }
  if (due < today) return told(status === 'pending' || status === 'suspended' ? 'too_late' : 'closed');
  const inTime = (start: DayNumber) =>
    unlocking.minimal(
      pledge.id,
      (way) => worlds.firstInForce(way, allOn(start, unlocking.wants), today, due) !== undefined,
    );
  const dated = (way: Way, start: DayNumber): DatedSet => {
    const days = latestDays(way, unlocking.wants, start, due, (placing) => {
      return worlds.firstInForce(way, placing, today, due) !== undefined;
    })!;
    const leaves = way.map((number) => datedLeaf(number, days.get(number)!));
    return { isPossible: start === today, leaves: leaves.sort(byText) };
  };
  const datedLeaf = (number: number, day: DayNumber): DatedLeaf => {
    const want = unlocking.wants.at(number);
    const leaf = missingLeaf(want, today, pledge.proposal, meaning, names);
    const [latest, notThrough] = isDenied(want) ? [null, dayOf(day)] : [dayOf(day), null];
    return { ...leaf, latest: want.act === 'comes' ? null : latest, notThrough };
  };

  const possible = inTime(today);
  const ever = inTime(FIRST_DAY);
  const past = ever.sets.filter((way) => !possible.sets.some((kept) => holds(way, kept)));
  const sets = [
    ...possible.sets.map((way) => dated(way, today)).sort(bySizeAndText),
    ...past.map((way) => dated(way, FIRST_DAY)).sort(bySizeAndText),
  ];
  const isCut = possible.isCut || ever.isCut;
  if (possible.sets.length > 0) return told('unlockable', { sets, isCut });
  if (past.length > 0) return told('too_late', { sets, isCut });
  return told(status === 'pending' || status === 'suspended' ? 'out_of_reach' : 'closed', { isCut });
}
