import type { Atom, Truth3 } from './atom.js';

/** What a condition is worth, by what is not known: constants, atoms, and how they are put together. */
export type Formula =
  | Truth3
  | { readonly atom: Atom }
  | { readonly not: Formula }
  | { readonly atLeast: number; readonly of: readonly Formula[] };

/** Between what a formula lies. */
export type Range = readonly [least: Truth3, most: Truth3];

/** Between what a formula lies while only some atoms have a value (strong Kleene logic). */
export function rangeOf(formula: Formula, values: ReadonlyMap<string, Truth3>): Range {
  if (typeof formula === 'number') return [formula, formula];
  if ('atom' in formula) {
    const value = values.get(formula.atom.key);
    return value === undefined ? [0, 2] : [value, value];
  }
  if ('not' in formula) {
    const [least, most] = rangeOf(formula.not, values);
    return [(2 - most) as Truth3, (2 - least) as Truth3];
  }
  const ranges = formula.of.map((part) => rangeOf(part, values));
  const reached = (side: 0 | 1, value: Truth3) =>
    ranges.filter((range) => range[side] >= value).length >= formula.atLeast;
  const worth = (side: 0 | 1): Truth3 => (reached(side, 2) ? 2 : reached(side, 1) ? 1 : 0);
  return [worth(0), worth(1)];
}

/** The atoms of a formula, from left to right. */
export function* atomsIn(formula: Formula): Iterable<Atom> {
  if (typeof formula === 'number') return;
  if ('atom' in formula) yield formula.atom;
  else if ('not' in formula) yield* atomsIn(formula.not);
  else for (const part of formula.of) yield* atomsIn(part);
}

export const allOf = (...of: Formula[]): Formula => ({ atLeast: of.length, of });
