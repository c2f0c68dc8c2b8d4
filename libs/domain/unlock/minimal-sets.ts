import { bySize, holds, type Way } from './ways.js';

/** Trials of ways that one answer may take; with more of them it is cut. */
const MOST_TRIALS = 2_000;

export interface MinimalSets {
  readonly sets: readonly Way[];
  readonly isCut: boolean;
}

/**
 * Of some ways, and of those that are left when wants are dropped from them, the smallest that lead there: dropping any
 * one more would not.
 *
 * @param candidates smallest first
 * @param leads whether a way leads there; asked once of each
 */
export function minimalSets(
  candidates: readonly Way[],
  limit: number,
  leads: (way: Way) => boolean,
): MinimalSets {
  const tried = new Map<string, boolean>();
  let isCut = false;
  const trial = (way: Way): boolean => {
    const key = way.join(' ');
    const known = tried.get(key);
    if (known !== undefined) return known;
    if (tried.size >= MOST_TRIALS) isCut = true;
    const outcome = !isCut && leads(way);
    tried.set(key, outcome);
    return outcome;
  };
  let found: Way[] = [];
  const keep = (way: Way) => {
    if (found.some((kept) => holds(way, kept))) return;
    found = [...found.filter((kept) => !holds(kept, way)), way];
  };
  const seen = new Set<string>();
  const descend = (way: Way) => {
    if (seen.has(way.join(' '))) return;
    seen.add(way.join(' '));
    const smaller = withoutOne(way).filter(trial);
    if (smaller.length === 0) keep(way);
    for (const one of smaller) descend(one);
  };
  for (const way of candidates) {
    if (found.some((kept) => holds(way, kept))) continue;
    if (trial(way)) descend(way);
    // One want may undo what the others bring about, such as that a pledge be suspended which is to come into force.
    else withoutOne(way).filter(trial).forEach(descend);
  }
  return { sets: found.sort(bySize).slice(0, limit), isCut: isCut || found.length > limit };
}

const withoutOne = (way: Way): Way[] => way.map((_, at) => way.toSpliced(at, 1));
