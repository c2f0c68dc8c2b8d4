import { entryHash } from '../entries/entry-hash.js';
import { GENESIS, type Entry } from '../entries/entry.js';
import type { Finding } from './finding.js';

export type StoredEntry = Entry & { readonly hash: string };

const found = ({ chain, position }: StoredEntry, problem: string): Finding => ({
  what: 'entry',
  where: `chain ${chain}, position ${position}`,
  problem,
});

/** Whether an entry follows from the one before it in its chain: the next position, and its hash named as the one before. */
export function checkLink(before: StoredEntry | undefined, entry: StoredEntry): Finding | null {
  const position = (before?.position ?? 0) + 1;
  if (entry.position !== position) return found(entry, `Entry ${position} of the chain is missing.`);
  if (entry.prev !== (before?.hash ?? GENESIS)) return found(entry, 'It does not name the entry before it.');
  if (before && entry.recorded_at <= before.recorded_at)
    return found(entry, 'It was recorded before the entry before it.');
  return null;
}

/** Whether the hash of an entry is that of its content. */
export function checkContent(stored: StoredEntry): Finding | null {
  const { hash, ...entry } = stored;
  return hash === entryHash(entry) ? null : found(stored, 'Its content is not what its hash was made of.');
}
