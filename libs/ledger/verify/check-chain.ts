import { entryHash } from '../entries/entry-hash.js';
import { GENESIS, type Entry } from '../entries/entry.js';
import type { Finding } from './finding.js';

export type StoredEntry = Entry & { readonly hash: string };

/**
 * Whether an entry follows from the one before it in its chain: the next position, its hash named as the
 * one before, and its own hash that of its content.
 */
export function checkLink(before: StoredEntry | undefined, stored: StoredEntry): Finding | null {
  const { hash, ...entry } = stored;
  const found = (problem: string): Finding => ({
    what: 'entry',
    where: `chain ${entry.chain}, position ${entry.position}`,
    problem,
  });
  const position = (before?.position ?? 0) + 1;
  if (entry.position !== position) return found(`Entry ${position} of the chain is missing.`);
  if (entry.prev !== (before?.hash ?? GENESIS)) return found('It does not name the entry before it.');
  if (before && entry.recorded_at <= before.recorded_at)
    return found('It was recorded before the entry before it.');
  if (hash !== entryHash(entry)) return found('Its content is not what its hash was made of.');
  return null;
}
