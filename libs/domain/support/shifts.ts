import type { Book } from '../conditions/book/book.js';
import type { PositionFact } from '../conditions/book/facts.js';
import { dayWords } from '../conditions/language/english.js';
import type { Names } from '../conditions/language/names.js';
import { partyWords } from '../conditions/language/party-words.js';
import type { Day } from '../days/day.js';
import { STANCES, stanceAtLeast, type OrderedStance, type Stance } from '../vocabulary/stances.js';
import { heard, latestBy, type About } from './heard.js';

/** Between which days, and on what. */
export interface ShiftQuestion {
  /** Reference of the proposal. */
  readonly proposal: string;
  /** A clause or a pledge of it; the proposal as a whole unless given. */
  readonly about?: About;
  /** What was said on or before this day is where parties start from. */
  readonly from: Day;
  /** The last day that is looked at. */
  readonly to: Day;
}

/** A day on which a party's stance became another one. */
export interface ShiftStep {
  readonly on: Day;
  /** Null where it had said nothing before. */
  readonly from: Stance | null;
  readonly to: Stance;
  /** Number of the version that it spoke of. */
  readonly version: number;
}

/**
 * `new` had said nothing, `up` and `down` became more and less supportive, `returned` is again where it was, and
 * `aside` went to or from `abstains` or `absent`, which are neither above nor below anything.
 */
export type Direction = 'new' | 'up' | 'down' | 'returned' | 'aside';

/** How a party moved between two days. */
export interface Shift {
  readonly party: string;
  readonly from: Stance | null;
  readonly to: Stance;
  readonly direction: Direction;
  /** The day since which it is where it is. */
  readonly on: Day;
  /** Through which stances it went, in the order of days; the last of them leads to where it is. */
  readonly steps: readonly ShiftStep[];
  readonly sentence: string;
}

/** The parties that moved after one day and through another, by code; those that only said the same again did not. */
export function shifts(question: ShiftQuestion, book: Book, names: Names = {}): Shift[] {
  const { proposal, about = null, from: start, to: end } = question;
  const found: Shift[] = [];
  for (const [party, said] of heard(proposal, about, book)) {
    const from = latestBy(start, said)?.stance ?? null;
    const steps = stepsFrom(from, said, start, end);
    const last = steps.at(-1);
    if (!last) continue;
    const moved = { party, from, to: last.to, direction: directionOf(from, last.to), on: last.on, steps };
    found.push({ ...moved, sentence: sentence(moved, names) });
  }
  return found.sort((a, b) => (a.party < b.party ? -1 : 1));
}

function stepsFrom(from: Stance | null, said: readonly PositionFact[], start: Day, end: Day): ShiftStep[] {
  const days = said.map(({ statedOn }) => statedOn).filter((on) => on > start && on <= end);
  const steps: ShiftStep[] = [];
  let was = from;
  for (const on of [...new Set(days)].sort()) {
    const { stance, version } = latestBy(on, said)!;
    if (stance === was) continue;
    steps.push({ on, from: was, to: stance, version });
    was = stance;
  }
  return steps;
}

function directionOf(from: Stance | null, to: Stance): Direction {
  if (from === null) return 'new';
  if (from === to) return 'returned';
  if (!isOrdered(from) || !isOrdered(to)) return 'aside';
  return stanceAtLeast(to, from) ? 'up' : 'down';
}

const isOrdered = (stance: Stance): stance is OrderedStance =>
  (STANCES as readonly Stance[]).includes(stance);

function sentence({ party, from, to, on, steps }: Omit<Shift, 'sentence'>, names: Names): string {
  const words = (stance: Stance) => `“${stance.replaceAll('_', ' ')}”`;
  const start = from === null ? 'no known position' : words(from);
  const through = steps.slice(0, -1).map((step) => words(step.to));
  const by = through.length === 0 ? '' : ` by way of ${through.join(', ')}`;
  const who = partyWords(party, names);
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} went from ${start} to ${words(to)}${by}, on ${dayWords(on)}.`;
}
