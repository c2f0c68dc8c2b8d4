import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber, dayOf, FIRST_DAY, LAST_DAY } from '../conditions/days/day-number.js';
import { spanOf, spanOn } from '../conditions/history/pledge-history.js';
import type { ReasonCode } from '../conditions/history/reasons.js';
import type { Names } from '../conditions/language/names.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { Day } from '../days/day.js';
import type { PledgeStatus } from '../pledges/pledge-status.js';
import { bySizeAndText, byText } from './by-text.js';
import { missingLeaf, type MissingLeaf } from './missing-leaf.js';
import { outcomeSentence, type Outcome } from './outcome.js';
import { allOn } from './placing.js';
import { MOST_SETS, Unlocking } from './unlocking.js';

/** Leaves that would do together: with any one of them missing the pledge would not come into force. */
export interface UnlockSet {
  readonly leaves: readonly MissingLeaf[];
  /** The day on which it would come into force if all of them became so on the day asked about. */
  readonly inForceFrom: Day;
}

export interface Unlock {
  readonly outcome: Outcome;
  /** Its status on the day and the reason for it. */
  readonly status: PledgeStatus;
  readonly code: ReasonCode;
  /** The day from which it is, or will be, in force with nothing further; null where more is needed. */
  readonly inForceFrom: Day | null;
  /** Smallest first, then in the order of their texts; none unless the outcome is `unlockable`. */
  readonly sets: readonly UnlockSet[];
  /** Whether there may be more sets than are told. */
  readonly isCut: boolean;
  /** Ids of the pledges that wait for each other in a circle with this one, itself among them: somebody must go first. */
  readonly circle: readonly string[];
  readonly sentence: string;
}

/**
 * What a pledge still needs to come into force, as of a day: its minimal sets of missing leaves. A set leads there if
 * the pledge would come into force, then or after its offsets, were all its leaves to become so on that day and stay so,
 * and nothing else to change; a set that asks for more than another is left out.
 *
 * It is looked through the pledges that are waited for, and through counts and quantities, into what those pledges wait
 * for, so that every set ends at what somebody controls. A count or a quantity may also be met by further pledges, which
 * is one item with those who might make them. Days that are waited for are leaves too; nobody controls them.
 *
 * Every set that is told has been tried, and leads there. Not looked for are sets with which the pledge would turn out to
 * have begun on an earlier day (by a denial that reaches back), nor those that only make it unknown whether its end holds.
 * Where a `not` stands over or under an offset or a deadline, what was so on earlier days can make less do than is found.
 *
 * A suspension is a leaf, since its party can lift it. So is an end that holds, by what would have to be no longer so.
 * A pledge that is refused, withdrawn, ended or lapsed has no set: `closed`. Undefined before it was made.
 */
export function unlock(
  pledge: PledgeFact,
  on: Day,
  meaning: Meaning,
  names: Names = {},
  limit: number = MOST_SETS,
): Unlock | undefined {
  const today = dayNumber(on);
  const span = spanOn(meaning.pledge(pledge.id)!, today);
  if (span === undefined) return undefined;
  const { status, code, because } = spanOf(span);
  const unlocking = new Unlocking(meaning, today, limit);
  const worlds = unlocking.worlds(pledge.id);
  const already = worlds.firstInForce([], unlocking.allToday, today, LAST_DAY);
  const told = (outcome: Outcome, more: Partial<Unlock> = {}): Unlock => {
    const circle = unlocking.circleOf(pledge.id);
    const found = { outcome, status, code, inForceFrom: null, sets: [], isCut: false, circle, ...more };
    return { ...found, sentence: outcomeSentence(outcome, because, found.inForceFrom) };
  };
  if (already !== undefined)
    return told(already === today ? 'in_force' : 'only_time', { inForceFrom: dayOf(already) });

  const { sets, isCut } = unlocking.sets(pledge.id);
  if (sets.length === 0) {
    if (status !== 'pending' && status !== 'suspended') return told('closed', { isCut });
    const early = allOn(FIRST_DAY, unlocking.wants);
    const inTime = unlocking.minimal(
      pledge.id,
      (way) => worlds.firstInForce(way, early, today, LAST_DAY) !== undefined,
    );
    return told(inTime.sets.length > 0 ? 'too_late' : 'out_of_reach', { isCut });
  }
  const explained = sets.map((way): UnlockSet => ({
    leaves: way
      .map((number) => missingLeaf(unlocking.wants.at(number), today, pledge.proposal, meaning, names))
      .sort(byText),
    inForceFrom: dayOf(worlds.firstInForce(way, unlocking.allToday, today, LAST_DAY)!),
  }));
  return told('unlockable', { sets: explained.sort(bySizeAndText), isCut });
}
