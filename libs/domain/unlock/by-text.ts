import type { MissingLeaf } from './missing-leaf.js';

/** Leaves in the order of their texts. */
export function byText(a: MissingLeaf, b: MissingLeaf): number {
  const [one, other] = [textOf(a), textOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Smaller sets first, then in the order of the texts of their leaves. */
export function bySizeAndText(
  a: { readonly leaves: readonly MissingLeaf[] },
  b: { readonly leaves: readonly MissingLeaf[] },
): number {
  if (a.leaves.length !== b.leaves.length) return a.leaves.length - b.leaves.length;
  const at = a.leaves.findIndex((leaf, index) => byText(leaf, b.leaves[index]!) !== 0);
  return at < 0 ? 0 : byText(a.leaves[at]!, b.leaves[at]!);
}

const textOf = ({ leaf, wanted, act, proposal }: MissingLeaf) => `${leaf} ${wanted} ${act} ${proposal}`;
