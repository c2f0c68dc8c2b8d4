import type { CountLeaf, QuantityLeaf } from '../../conditions/condition.js';
import type { Want } from './want.js';

/**
 * What must come about for something to come about: nothing more (`true`), what never will (`false`), one want, or wants
 * whose weights add up to so much. "All of three" are three that weigh 1 each and must weigh 3, "any of them" 1.
 */
export type Need = boolean | OneWant | Sum;

export interface OneWant {
  readonly want: Want;
  /** The count or the quantity it is wanted for, if it is. */
  readonly via?: CountLeaf | QuantityLeaf;
}

export interface Sum {
  readonly atLeast: number;
  readonly of: readonly Weighed[];
}

export interface Weighed {
  readonly need: Need;
  readonly weight: number;
}

/** Needs whose weights must add up to so much, without those that are settled. */
export function sum(atLeast: number, weighed: readonly Weighed[]): Need {
  const open: Weighed[] = [];
  let [missing, most] = [atLeast, 0];
  for (const one of weighed) {
    if (one.need === true) missing -= one.weight;
    else if (one.need !== false && one.weight > 0) {
      open.push(one);
      most += one.weight;
    }
  }
  if (missing <= 0) return true;
  if (most < missing) return false;
  return open.length === 1 ? open[0]!.need : { atLeast: missing, of: open };
}

export function atLeast(least: number, needs: readonly Need[]): Need {
  return sum(
    least,
    needs.map((need) => ({ need, weight: 1 })),
  );
}

export const all = (needs: readonly Need[]): Need => atLeast(needs.length, needs);
export const any = (needs: readonly Need[]): Need => atLeast(1, needs);

/** The same need with each of its wants replaced. */
export function replaced(need: Need, by: (want: OneWant) => Need): Need {
  if (typeof need === 'boolean') return need;
  if ('want' in need) return by(need);
  return sum(
    need.atLeast,
    need.of.map(({ need: part, weight }) => ({ need: replaced(part, by), weight })),
  );
}

/** The wants in a need, from left to right. */
export function wantsIn(need: Need): readonly OneWant[] {
  if (typeof need === 'boolean') return [];
  return 'want' in need ? [need] : need.of.flatMap((part) => wantsIn(part.need));
}
