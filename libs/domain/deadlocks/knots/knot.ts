import { components } from '../../conditions/circles/components.js';
import { printLeaf } from '../../conditions/language/print-leaf.js';
import type { Network } from '../needs/network.js';
import type { OneWant } from '../needs/need.js';
import type { Want } from '../needs/want.js';
import { keysOf, type Stuck } from './stuck.js';

/** Wants each of which waits for itself through the others: all circles that have something in common. */
export interface Knot {
  /** In the order of their keys. */
  readonly wants: ReadonlyMap<string, Want>;
  /** For each of them, those of the knot that it waits for, in the order of their keys. */
  readonly waits: ReadonlyMap<string, readonly OneWant[]>;
}

/**
 * The knots among stuck wants that some pledges wait for, themselves or through others. That "one is in force" and that
 * "the other is not" may hang in two circles through the same pledges: those are one knot.
 */
export function knotsIn(network: Network, roots: readonly Want[], { waits }: Stuck): Knot[] {
  const seen = new Set<string>();
  const circles: string[][] = [];
  const next = new Map([...waits].map(([key, wants]) => [key, keysOf(wants)]));
  for (const root of roots.map(({ key }) => key)) {
    if (!next.has(root) || seen.has(root)) continue;
    for (const component of components(root, (of) => next.get(of)!.filter((key) => !seen.has(key)))) {
      for (const key of component) seen.add(key);
      const [first] = component as [string];
      if (component.length > 1 || next.get(first)!.includes(first)) circles.push(component);
    }
  }
  return joined(circles, network).map((keys) => knotOf(keys, network, waits));
}

function joined(circles: readonly string[][], network: Network): string[][] {
  const knotOfLeaf = new Map<string, string[]>();
  for (const circle of circles) {
    const leaves = circle.map((key) => printLeaf(network.get(key)!.want.leaf));
    const knot = [...new Set([...circle, ...leaves.flatMap((leaf) => knotOfLeaf.get(leaf) ?? [])])];
    for (const key of knot) knotOfLeaf.set(printLeaf(network.get(key)!.want.leaf), knot);
  }
  return [...new Set(knotOfLeaf.values())];
}

function knotOf(keys: readonly string[], network: Network, waits: Stuck['waits']): Knot {
  const sorted = [...keys].sort();
  const inside = new Set(keys);
  const within = (key: string) =>
    waits
      .get(key)!
      .filter(({ want }) => inside.has(want.key))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return {
    wants: new Map(sorted.map((key) => [key, network.get(key)!.want])),
    waits: new Map(sorted.map((key) => [key, within(key)])),
  };
}

const orderOf = ({ want, via }: OneWant) => (via ? `${want.key} ${printLeaf(via)}` : want.key);
