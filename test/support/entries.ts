import { createHash } from 'node:crypto';
import type { Entry } from '#ledger/entries/entry.js';
import type { Lookup } from './lookup.js';

export type RecordedEntry = Entry & { readonly hash: string };

/** Every entry in the order in which they were made, read from the table with nothing of ours in between. */
export async function entriesOf(lookup: Lookup, where = 'true'): Promise<RecordedEntry[]> {
  const rows = await lookup.rows<{ entry: RecordedEntry }>(
    `SELECT to_jsonb(e) - 'seq' || jsonb_build_object('recorded_at',
       to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) AS entry
     FROM entry e WHERE ${where} ORDER BY seq`,
  );
  return rows.map(({ entry }) => entry);
}

/** The SHA-256 of the entry's RFC 8785 form, worked out here once more: sorted keys, no spaces. */
export const hashOf = ({ hash: _, ...entry }: RecordedEntry): string =>
  createHash('sha256').update(sorted(entry)).digest('hex');

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, held]) => `${JSON.stringify(name)}:${sorted(held)}`).join(',')}}`;
}
