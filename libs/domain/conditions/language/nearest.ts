const LONGEST = 64;

/** How far a word is from another: letters missing, added, changed or swapped; and letters at which both begin. */
export interface Likeness {
  readonly slips: number;
  readonly alike: number;
}

/**
 * The candidate that a mistyped word was probably meant to be: the one with the fewest slips, if these are few for its
 * length; among equals the one that begins alike.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; likeness: Likeness } | undefined;
  for (const candidate of candidates) {
    const likeness = likenessOf(word, candidate);
    if (likeness && (!best || isLiker(likeness, best.likeness))) best = { candidate, likeness };
  }
  return best?.candidate;
}

export function isLiker(a: Likeness, b: Likeness): boolean {
  return a.slips < b.slips || (a.slips === b.slips && a.alike > b.alike);
}

/**
 * How alike two words are, capitals aside; undefined where nobody would take one for the other. Words of two letters
 * are too near to one another for more than a swap.
 */
export function likenessOf(word: string, candidate: string): Likeness | undefined {
  const typed = word.toLowerCase();
  const meant = candidate.toLowerCase();
  const allowed = slipsAllowed(typed, meant);
  if (typed.length > LONGEST || Math.abs(typed.length - meant.length) > allowed) return undefined;
  const slips = slipsBetween(typed, meant, allowed);
  return slips > allowed ? undefined : { slips, alike: sharedBeginning(typed, meant) };
}

function slipsAllowed(typed: string, meant: string): number {
  const longer = Math.max(typed.length, meant.length);
  if (longer <= 2) return typed === [...meant].reverse().join('') ? 1 : 0;
  return longer <= 5 ? 1 : Math.floor(longer / 3);
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The distance of Damerau and Levenshtein (optimal string alignment); some number above `most` where it is more. */
function slipsBetween(a: string, b: string, most: number): number {
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? older[j - 2]! + 1 : Infinity;
      now.push(Math.min(before[j]! + 1, now[j - 1]! + 1, changed, swapped));
    }
    [older, before] = [before, now];
    if (Math.min(...older, ...before) > most) return Infinity;
  }
  return before[b.length]!;
}
