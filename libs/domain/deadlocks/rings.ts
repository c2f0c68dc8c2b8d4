import { components } from '../conditions/circles/components.js';

/** Something that listens for signals and gives some. */
export interface Listener {
  readonly id: string;
  readonly hears: readonly string[];
  readonly gives: readonly string[];
}

/** Those that wait for each other, and the signals by which they do. */
export interface Ring {
  readonly ids: readonly string[];
  readonly signals: readonly string[];
}

/**
 * Who might wait for itself, judged by signals alone: a necessary condition of a deadlock, found without a look at what
 * the conditions say. Every deadlock is within one ring.
 */
export function ringsAmong(listeners: readonly Listener[]): Ring[] {
  const byId = new Map(listeners.map((listener) => [listener.id, listener]));
  const givers = new Map<string, string[]>();
  for (const { id, gives } of listeners) {
    for (const signal of gives) givers.set(signal, [...(givers.get(signal) ?? []), id]);
  }
  const seen = new Set<string>();
  const needs = (of: string) =>
    (byId.get(of)?.hears ?? givers.get(of) ?? []).filter((other) => !seen.has(other));
  const rings: Ring[] = [];
  for (const id of byId.keys()) {
    if (seen.has(id)) continue;
    for (const group of components(id, needs)) {
      group.forEach((one) => seen.add(one));
      if (group.length === 1) continue;
      rings.push({
        ids: group.filter((one) => byId.has(one)),
        signals: group.filter((one) => !byId.has(one)),
      });
    }
  }
  return rings;
}
