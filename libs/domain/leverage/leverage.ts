import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber } from '../conditions/days/day-number.js';
import type { Names } from '../conditions/language/names.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { WaitingList } from '../conditions/waiting/waiting-list.js';
import type { Day } from '../days/day.js';
import { Totals } from '../scenarios/totals.js';
import { missingLeaf } from '../unlock/missing-leaf.js';
import { Unlocking } from '../unlock/unlocking.js';
import { broughtAlone, comes } from './alone.js';
import { byLeverage } from './by-leverage.js';
import type { Lever } from './lever.js';

export interface Leverage {
  /** What brings the most pledges first, then the most people, then what takes part in the most sets. */
  readonly levers: readonly Lever[];
  /** Ids of the pledges of which not all sets are counted. */
  readonly cut: readonly string[];
}

export interface LeverageAsked {
  /** Those that count: all of the book, or what a viewer asks for. */
  readonly pledges: Iterable<PledgeFact>;
  /** Who waits for what, over all pledges of the book. */
  readonly waiting: WaitingList;
  readonly on: Day;
  /** Sets that are counted of each pledge at most. */
  readonly limit?: number;
}

/**
 * The leaves that pledges wait for, ranked by what each alone would bring into force: what a what-if finds that supposes
 * the leaf to become so on the day and stay so, days that pass included, and the record does not bring by itself. Days
 * are no levers, for nobody decides them. Costs by what waits for each leaf, not by the size of the book.
 */
export function leverage(asked: LeverageAsked, meaning: Meaning, names: Names = {}): Leverage {
  const on = dayNumber(asked.on);
  const unlocking = new Unlocking(meaning, on, asked.limit ?? MOST_COUNTED);
  const counted = new Map<string, PledgeFact>();
  const parts = new Map<number, { pledges: number; sets: number }>();
  const cut: string[] = [];
  for (const pledge of asked.pledges) {
    counted.set(pledge.id, pledge);
    if (dayNumber(pledge.pledgedOn) > on || comes(pledge.id, meaning, on)) continue;
    const { sets, isCut } = unlocking.sets(pledge.id);
    if (isCut) cut.push(pledge.id);
    const mine = new Set<number>();
    for (const want of sets.flat()) {
      const part = parts.get(want) ?? { pledges: 0, sets: 0 };
      part.sets++;
      if (!mine.has(want)) part.pledges++;
      mine.add(want);
      parts.set(want, part);
    }
  }
  const levers: Lever[] = [];
  for (const [want, takesPartIn] of parts) {
    if (unlocking.wants.at(want).act === 'comes') continue;
    const pledges = broughtAlone(want, unlocking, asked.waiting).filter((id) => counted.has(id));
    const totals = new Totals();
    for (const id of pledges) totals.count(counted.get(id)!, true, 1);
    const leaf = missingLeaf(unlocking.wants.at(want), on, null, meaning, names);
    levers.push({ leaf, pledges: pledges.sort(), brings: totals.force(), takesPartIn });
  }
  return { levers: levers.sort(byLeverage), cut: cut.sort() };
}

const MOST_COUNTED = 30;
