import { attainable } from '../needs/attainable.js';
import type { Network, Waiting } from '../needs/network.js';
import { all, replaced, type Need } from '../needs/need.js';
import type { Knot } from '../knots/knot.js';
import { stuckIn, type Stuck } from '../knots/stuck.js';

/**
 * The needs of a knot, cut out of the network: what is settled outside is settled; what is stuck outside stays stuck,
 * for itself alone.
 */
export function cutOut(knot: Knot, network: Network, stuck: Stuck): Network {
  const cut = new Map<string, Waiting>();
  for (const key of knot.wants.keys()) {
    const { want, need } = network.get(key)!;
    const within = replaced(need, (one) => {
      const other = one.want.key;
      if (knot.wants.has(other)) return one;
      if (!stuck.waits.has(other)) return stuck.attainable.has(other);
      cut.set(other, { want: one.want, need: one });
      return one;
    });
    cut.set(key, { want, need: within });
  }
  return cut;
}

/** The keys of a knot that still wait in a circle, or for one, once some needs have changed; none if it is broken. */
export function residue(
  knot: Knot,
  cut: Network,
  changes: readonly ReadonlyMap<string, Need>[],
): readonly string[] {
  const changed = new Map(cut);
  for (const change of changes) {
    for (const [key, need] of change) {
      const before = changed.get(key);
      if (before) changed.set(key, { ...before, need });
    }
  }
  const { waits } = stuckIn(changed);
  const left = [...waits].filter(([key]) => knot.wants.has(key));
  const inside = new Set(left.map(([key]) => key));
  const free = attainable(
    new Map(left.map(([key, wants]) => [key, all(wants.filter(({ want }) => inside.has(want.key)))])),
  );
  return left.map(([key]) => key).filter((key) => !free.has(key));
}
