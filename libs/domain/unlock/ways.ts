/** A set of wants that would do together: their numbers in ascending order, each once. */
export type Way = readonly number[];

/** The ways in which something can become so; none of them holds another, unless time has a say in it. */
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
  /**
   * Whether time has no say in it. Where it has, a way may come too late by which another is met: so a way that holds
   * another is kept beside it.
   */
  readonly isSteady: boolean;
}

const CERTAIN = { isCut: false, isPlain: true, isSteady: true } as const;

export const NOTHING_WANTED: Ways = Object.freeze({ sets: [[]], ...CERTAIN });
export const NO_WAY: Ways = Object.freeze({ sets: [], ...CERTAIN });

/** One thing is wanted. */
export const wanting = (number: number, isPlain: boolean): Ways => ({
  ...CERTAIN,
  sets: [[number]],
  isPlain,
});

/** The same ways, of which it has to be seen whether they lead there, and whether they ask for no more than it takes. */
export const unproven = (ways: Ways): Ways => (ways.isPlain ? { ...ways, isPlain: false } : ways);

/** The same ways, of which time decides whether they lead there. */
export const timed = (ways: Ways): Ways =>
  ways.isSteady ? { ...ways, isPlain: false, isSteady: false } : ways;

/** The ways in which both become so. */
export function bothWays(a: Ways, b: Ways, limit: number): Ways {
  const told = traitsOf([a, b]);
  if (isNothingWanted(b)) return { ...told, sets: a.sets };
  if (isNothingWanted(a)) return { ...told, sets: b.sets };
  const sets = a.sets.flatMap((one) => b.sets.map((other) => union(one, other)));
  return smallest({ ...told, sets }, limit);
}

/** The ways in which one or the other becomes so. */
export function eitherWay(a: Ways, b: Ways, limit: number): Ways {
  return anyWays([a, b], limit);
}

export function allWays(ways: readonly Ways[], limit: number): Ways {
  return ways.reduce((a, b) => bothWays(a, b, limit), NOTHING_WANTED);
}

export function anyWays(ways: readonly Ways[], limit: number): Ways {
  if (ways.length === 1) return ways[0]!;
  return smallest({ ...traitsOf(ways), sets: ways.flatMap(({ sets }) => sets) }, limit);
}

/** What holds of ways that are made of others. */
export function traitsOf(ways: readonly Ways[]): Omit<Ways, 'sets'> {
  return {
    isCut: ways.some((one) => one.isCut),
    isPlain: ways.every((one) => one.isPlain),
    isSteady: ways.every((one) => one.isSteady),
  };
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

function smallest(ways: Ways, limit: number): Ways {
  if (ways.sets.length < 2) return ways;
  const kept: Way[] = [];
  const known = new Set<string>();
  for (const way of [...ways.sets].sort(bySize)) {
    const key = way.join(' ');
    if (known.has(key) || (ways.isSteady && kept.some((smaller) => holds(way, smaller)))) continue;
    if (kept.length === limit) return { ...ways, sets: kept, isCut: true };
    known.add(key);
    kept.push(way);
  }
  return { ...ways, sets: kept };
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
