import type { Snapshot } from '../reading/snapshot.js';
import { entryHash } from '../entries/entry-hash.js';
import { sql, statement } from '../statement.js';
import type { StoredEntry } from './check-chain.js';

/** An entry from which something was removed: its hash, which stays, and the hash of what is left. */
export interface RedactedEntry {
  readonly chain: string;
  readonly position: number;
  readonly was: string;
  readonly now: string;
}

/** What was done to an entry: texts were removed from it, or all that it held of a fact. */
export type Removal = 'redacted' | 'purged';

const ALL = statement(
  'verify.redactions',
  sql`SELECT r->>'chain' AS chain, (r->>'position')::int AS position, r->>'was' AS was, r->>'now' AS now,
        split_part(e.action, '.', 2) AS removal
      FROM entry e CROSS JOIN LATERAL jsonb_path_query(e.change, '$.approval_request[*].redacted[*]') r
      WHERE e.action LIKE '%.redacted' OR e.action LIKE '%.purged' ORDER BY e.seq`,
);

/**
 * Tells of an entry whose content is not what its hash was made of what was removed from it; null unless it is what the
 * latest removal left of it.
 */
export type RemovalFrom = (entry: StoredEntry) => Promise<Removal | null>;

/** What was redacted or purged, as the ledger records it; looked up once somebody asks. */
export function removalsIn(snapshot: Snapshot): RemovalFrom {
  let known: Promise<ReadonlyMap<string, Removed>> | undefined;
  const read = async () => {
    const all = await snapshot.rows<Removed>(ALL);
    return new Map(all.map((one) => [placeOf(one), one]));
  };
  return async ({ hash, ...entry }) => {
    known ??= read();
    const removed = (await known).get(placeOf(entry));
    return removed?.was === hash && removed.now === entryHash(entry) ? removed.removal : null;
  };
}

type Removed = RedactedEntry & { readonly removal: Removal };

const placeOf = ({ chain, position }: Pick<RedactedEntry, 'chain' | 'position'>): string =>
  `${chain} ${position}`;
