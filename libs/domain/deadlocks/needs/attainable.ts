import { wantsIn, type Need } from './need.js';

/** Which of some wants have come about, by their keys. */
export type Has = (key: string) => boolean;

/** Whether a need is met. */
export function isMet(need: Need, has: Has): boolean {
  if (typeof need === 'boolean') return need;
  if ('want' in need) return has(need.want.key);
  let weight = 0;
  for (const part of need.of) if (isMet(part.need, has)) weight += part.weight;
  return weight >= need.atLeast;
}

/** What comes about one after the other, beginning with what needs nothing: the least set that grows no further. */
export function attainable(needs: ReadonlyMap<string, Need>): ReadonlySet<string> {
  const found = new Set<string>();
  propagate(needs, (key, need) => {
    if (found.has(key) || !isMet(need, (other) => found.has(other))) return false;
    found.add(key);
    return true;
  });
  return found;
}

/** What could come about if all of it did at once: the greatest set in which every need is met by others of the set. */
export function thinkable(needs: ReadonlyMap<string, Need>): ReadonlySet<string> {
  const left = new Set(needs.keys());
  propagate(needs, (key, need) => {
    if (!left.has(key) || isMet(need, (other) => left.has(other))) return false;
    left.delete(key);
    return true;
  });
  return left;
}

/** Looks at everything, and again at what needs that which has changed, until nothing changes. */
function propagate(needs: ReadonlyMap<string, Need>, changes: (key: string, need: Need) => boolean): void {
  const needing = new Map<string, string[]>();
  for (const [key, need] of needs) {
    for (const { want } of wantsIn(need)) {
      const other = want.key;
      const list = needing.get(other);
      if (list) list.push(key);
      else needing.set(other, [key]);
    }
  }
  const queue = new Set(needs.keys());
  for (const key of queue) {
    queue.delete(key);
    if (changes(key, needs.get(key)!)) for (const other of needing.get(key) ?? []) queue.add(other);
  }
}
