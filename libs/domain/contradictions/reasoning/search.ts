import { clash, type Atom, type NoLater, type Truth3 } from './atom.js';
import { atomsIn, rangeOf, type Formula } from './formula.js';

/** A formula that is to be true, or is not to be. */
export interface Goal {
  readonly formula: Formula;
  readonly isTrue: boolean;
}

/** How many steps a search may still take. */
export interface Effort {
  left: number;
}

const VALUES: readonly Truth3[] = [2, 0, 1];

/**
 * Whether some values of the atoms, no two of which clash, reach every goal. Atoms get their values one by one, and a
 * way is given up as soon as a goal is out of reach on it. Where the effort is used up, the answer is yes.
 */
export function isPossible(goals: readonly Goal[], noLater: NoLater, effort: Effort): boolean {
  const atoms = new Map<string, Atom>();
  for (const { formula } of goals) for (const atom of atomsIn(formula)) atoms.set(atom.key, atom);
  return search([...atoms.values()], 0, new Map(), goals, noLater, effort);
}

function search(
  atoms: readonly Atom[],
  at: number,
  values: Map<string, Truth3>,
  goals: readonly Goal[],
  noLater: NoLater,
  effort: Effort,
): boolean {
  if (--effort.left < 0) return true;
  let open = false;
  for (const { formula, isTrue } of goals) {
    const [least, most] = rangeOf(formula, values);
    if (isTrue ? most < 2 : least === 2) return false;
    if (isTrue ? least < 2 : most === 2) open = true;
  }
  if (!open) return true;
  const atom = atoms[at]!;
  for (const value of VALUES) {
    const fits = atoms
      .slice(0, at)
      .every((other) => !clash(atom, value, other, values.get(other.key)!, noLater));
    if (!fits) continue;
    values.set(atom.key, value);
    if (search(atoms, at + 1, values, goals, noLater, effort)) return true;
  }
  values.delete(atom.key);
  return false;
}
