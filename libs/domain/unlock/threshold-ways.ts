import { bothWays, eitherWay, NO_WAY, NOTHING_WANTED, traitsOf, type Ways } from './ways.js';

/** Something that adds to a sum once it becomes so. */
export interface Part {
  readonly ways: Ways;
  readonly weight: number;
}

/** Sums told apart while parts are added up; with more of them the ways are cut. */
const MOST_SUMS = 200;

/** The ways in which parts become so that add up to so much. */
export function thresholdWays(parts: readonly Part[], atLeast: number, limit: number): Ways {
  if (atLeast <= 0) return NOTHING_WANTED;
  let sums = new Map<number, Ways>([[0, NOTHING_WANTED]]);
  let isCut = false;
  for (const { ways, weight } of merged(parts)) {
    isCut ||= ways.isCut;
    if (ways.sets.length === 0 || weight <= 0) continue;
    const next = new Map(sums);
    for (const [sum, so] of sums) {
      const more = Math.min(sum + weight, atLeast);
      const both = bothWays(so, ways, limit);
      const known = next.get(more);
      if (known || next.size < MOST_SUMS) next.set(more, known ? eitherWay(known, both, limit) : both);
      else isCut = true;
    }
    sums = next;
  }
  const found = sums.get(atLeast) ?? NO_WAY;
  const traits = traitsOf(parts.map(({ ways }) => ways));
  return { ...found, ...traits, isCut: isCut || found.isCut };
}

/** Parts that become so in the same ways do so together. The heaviest first, so that few sums are told apart. */
function merged(parts: readonly Part[]): Part[] {
  const byWays = new Map<string, Part>();
  for (const { ways, weight } of parts) {
    const key = `${ways.isSteady} ${ways.sets.map((way) => `(${way.join(' ')})`).join('')}`;
    byWays.set(key, { ways, weight: weight + (byWays.get(key)?.weight ?? 0) });
  }
  return [...byWays.values()].sort((a, b) => b.weight - a.weight);
}
