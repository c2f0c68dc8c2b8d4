import type { Knot } from '../knots/knot.js';
import { inOrder } from '../knots/shortest-circles.js';
import type { Stuck } from '../knots/stuck.js';
import { wantsIn } from '../needs/need.js';
import type { Network } from '../needs/network.js';
import { fitTogether, liftingOf, type Lifting } from './lifting.js';
import { cutOut, residue } from './residue.js';

export interface BreakingSets {
  readonly sets: readonly (readonly Lifting[])[];
  /** Whether these are all the smallest sets: false where there are more, or smaller ones may have been missed. */
  readonly complete: boolean;
}

/** How many sets are told, up to how many moves all sets are tried, and how many links are looked at for it. */
const MOST_SETS = 12;
const MOST_MOVES = 3;
const EFFORT = 1_000_000;

/**
 * The smallest sets of moves that break every circle of a knot, in the order of what they move. Sets of up to three
 * moves are searched one after the other; beyond that, or in a knot too large for it, one set is made step by step of
 * which no move can be left out. The effort is bounded: a knot of very many may have no set found.
 */
export function breakingSets(knot: Knot, network: Network, stuck: Stuck): BreakingSets {
  const cut = cutOut(knot, network, stuck);
  const needs = new Map([...cut].map(([key, { need }]) => [key, need]));
  const liftings = inOrder(knot).map((want) => liftingOf(want, knot, needs));
  const links = [...needs.values()].reduce((sum, need) => sum + 1 + wantsIn(need).length, 0);
  let tries = EFFORT / links;
  const left = (set: readonly Lifting[]) => {
    tries--;
    return residue(
      knot,
      cut,
      set.map(({ changes }) => changes),
    );
  };

  for (let size = 1; size <= MOST_MOVES; size++) {
    const sets: (readonly Lifting[])[] = [];
    for (const set of choices(liftings, size)) {
      if (tries <= 0 || sets.length > MOST_SETS) break;
      if (left(set).length === 0) sets.push(set);
    }
    if (sets.length > 0) {
      return { sets: sets.slice(0, MOST_SETS), complete: tries > 0 && sets.length <= MOST_SETS };
    }
    if (tries <= 0) break;
  }
  tries = Math.max(EFFORT / links, 2 * MOST_SETS);
  const set = stepByStep(liftings, knot, left, () => tries > 0);
  return { sets: set ? [set] : [], complete: false };
}

/** Moves what most wait for until nothing is left, then leaves out what was not needed. */
function stepByStep(
  liftings: readonly Lifting[],
  knot: Knot,
  left: (set: readonly Lifting[]) => readonly string[],
  mayTry: () => boolean,
): readonly Lifting[] | undefined {
  let set: Lifting[] = [];
  for (let rest = left(set); rest.length > 0; rest = left(set)) {
    if (!mayTry()) return undefined;
    const waited = new Map<string, number>(rest.map((key) => [key, 0]));
    for (const key of rest) {
      for (const { want } of knot.waits.get(key)!) {
        const other = want.key;
        if (waited.has(other)) waited.set(other, waited.get(other)! + 1);
      }
    }
    const most = (lifting: Lifting) => waited.get(lifting.want.key) ?? -1;
    const fitting = liftings.filter((one) => most(one) >= 0 && set.every((other) => fitTogether(one, other)));
    if (fitting.length === 0) return undefined;
    set.push(fitting.reduce((best, lifting) => (most(lifting) > most(best) ? lifting : best)));
  }
  for (const lifting of [...set]) {
    if (!mayTry()) return undefined;
    const without = set.filter((other) => other !== lifting);
    if (left(without).length === 0) set = without;
  }
  return set;
}

/** Every choice of so many that fit together, in order. */
function* choices(from: readonly Lifting[], count: number, start = 0): Iterable<readonly Lifting[]> {
  if (count === 0) return yield [];
  for (let at = start; at <= from.length - count; at++) {
    const first = from[at]!;
    for (const rest of choices(from, count - 1, at + 1)) {
      if (rest.every((other) => fitTogether(first, other))) yield [first, ...rest];
    }
  }
}
