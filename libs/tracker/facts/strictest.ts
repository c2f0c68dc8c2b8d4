import { MARKINGS } from '#domain/vocabulary/markings.js';
import type { Audience } from '#ledger/writing/entry-draft.js';

const strictness = ({ marking }: Audience): number => (MARKINGS as readonly string[]).indexOf(marking);

/**
 * Whom a text may be shown to that speaks of several facts: only who may see the most closely marked of them, and of
 * those with named readers only who is named for all.
 */
export function strictest([first, ...others]: readonly [Audience, ...Audience[]]): Audience {
  return others.reduce((kept, other) => {
    if (strictness(other) > strictness(kept)) return other;
    if (strictness(other) < strictness(kept)) return kept;
    return { ...kept, audience: kept.audience.filter((reader) => other.audience.includes(reader)) };
  }, first);
}
