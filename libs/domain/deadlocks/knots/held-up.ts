import type { Knot } from './knot.js';
import type { Stuck } from './stuck.js';

/** Who waits for whom, read backwards: for each stuck want those that wait for it. */
export function waitedForBy({ waits }: Stuck): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [key, wants] of waits) {
    for (const { want } of wants) {
      const list = found.get(want.key);
      if (list) list.push(key);
      else found.set(want.key, [key]);
    }
  }
  return found;
}

/** The keys of what waits for a knot without being in it, directly or through others. */
export function heldUpBy(knot: Knot, backwards: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(knot.wants.keys());
  for (const key of found) for (const other of backwards.get(key) ?? []) found.add(other);
  for (const key of knot.wants.keys()) found.delete(key);
  return found;
}
