import { attainable, isMet, thinkable, type Has } from '../needs/attainable.js';
import type { Network } from '../needs/network.js';
import type { Need, OneWant } from '../needs/need.js';

/** What can come about only if it has come about: which wants are stuck, and what each of them waits for in vain. */
export interface Stuck {
  /** Wants that come about one after the other. */
  readonly attainable: ReadonlySet<string>;
  /** Wants that would all be met if all came about at once. */
  readonly thinkable: ReadonlySet<string>;
  /** For each stuck want those that it waits for, stuck themselves. */
  readonly waits: ReadonlyMap<string, readonly OneWant[]>;
}

/**
 * Which wants of a network are stuck: those that come about if all do at once, and not if one must come after the other.
 * So nothing is stuck that has an open way round, nor anything that could not come about anyway.
 */
export function stuckIn(network: Network): Stuck {
  const needs = new Map([...network].map(([key, { need }]) => [key, need]));
  const [low, high] = [attainable(needs), thinkable(needs)];
  const waits = new Map<string, readonly OneWant[]>();
  for (const [key, need] of needs) {
    if (!low.has(key) && high.has(key)) {
      waits.set(
        key,
        missing(
          need,
          (other) => low.has(other),
          (other) => high.has(other),
        ),
      );
    }
  }
  return { attainable: low, thinkable: high, waits };
}

/** The wants that make the difference between a need that is not met and one that would be. */
function missing(need: Need, has: Has, might: Has): OneWant[] {
  if (typeof need === 'boolean' || isMet(need, has) || !isMet(need, might)) return [];
  return 'want' in need ? [need] : need.of.flatMap((part) => missing(part.need, has, might));
}

/** The keys of the wants that a stuck want waits for, each once. */
export function keysOf(waits: readonly OneWant[]): string[] {
  return [...new Set(waits.map(({ want }) => want.key))];
}
