/** A set of wants that would do together: their numbers in ascending order, each once. */
export type Way = readonly number[];

/** The ways in which something can become so; none of them holds another. */
export interface Ways {
  /** Smallest first. With the empty one nothing is wanted. */
  readonly sets: readonly Way[];
  /** Whether there may be more than are told. */
  readonly isCut: boolean;
  /**
   * Whether these are the ways for certain: only events and stances are wanted, and nothing that happens or the time it
   * takes can undo what another has done.
   */
  readonly isPlain: boolean;
}

export const NOTHING_WANTED: Ways = Object.freeze({ sets: [[]], isCut: false, isPlain: true });
export const NO_WAY: Ways = Object.freeze({ sets: [], isCut: false, isPlain: true });

/** One thing is wanted. */
export const wanting = (number: number, isPlain: boolean): Ways => ({
  sets: [[number]],
  isCut: false,
  isPlain,
});

/** The same ways, of which it is not certain that they lead there. */
export const uncertain = (ways: Ways): Ways => (ways.isPlain ? { ...ways, isPlain: false } : ways);

/** The ways in which both become so. */
export function bothWays(a: Ways, b: Ways, limit: number): Ways {
  const isPlain = a.isPlain && b.isPlain;
  const isCut = a.isCut || b.isCut;
  if (isNothingWanted(b)) return { sets: a.sets, isCut, isPlain };
  if (isNothingWanted(a)) return { sets: b.sets, isCut, isPlain };
  const sets = a.sets.flatMap((one) => b.sets.map((other) => union(one, other)));
  return smallest(sets, isCut, isPlain, limit);
}

/** The ways in which one or the other becomes so. */
export function eitherWay(a: Ways, b: Ways, limit: number): Ways {
  return smallest([...a.sets, ...b.sets], a.isCut || b.isCut, a.isPlain && b.isPlain, limit);
}

export function allWays(ways: readonly Ways[], limit: number): Ways {
  return ways.reduce((a, b) => bothWays(a, b, limit), NOTHING_WANTED);
}

export function anyWays(ways: readonly Ways[], limit: number): Ways {
  if (ways.length === 1) return ways[0]!;
  const sets = ways.flatMap((one) => one.sets);
  const [isCut, isPlain] = [ways.some((one) => one.isCut), ways.every((one) => one.isPlain)];
  return smallest(sets, isCut, isPlain, limit);
}

export function isNothingWanted({ sets }: Ways): boolean {
  return sets.length === 1 && sets[0]!.length === 0;
}

/** Whether all that one way wants the other wants too. */
export function holds(way: Way, other: Way): boolean {
  let at = 0;
  for (const number of other) {
    while (at < way.length && way[at]! < number) at++;
    if (way[at] !== number) return false;
    at++;
  }
  return true;
}

/** First the smaller, then by their numbers. */
export function bySize(a: Way, b: Way): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function smallest(sets: Way[], isCut: boolean, isPlain: boolean, limit: number): Ways {
  if (sets.length < 2) return { sets, isCut, isPlain };
  const kept: Way[] = [];
  for (const way of sets.sort(bySize)) {
    if (kept.some((smaller) => holds(way, smaller))) continue;
    if (kept.length === limit) return { sets: kept, isCut: true, isPlain };
    kept.push(way);
  }
  return { sets: kept, isCut, isPlain };
}

function union(a: Way, b: Way): Way {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const made: number[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length || atB < b.length) {
    const next = Math.min(a[atA] ?? Infinity, b[atB] ?? Infinity);
    if (a[atA] === next) atA++;
    if (b[atB] === next) atB++;
    made.push(next);
  }
  return made;
}
