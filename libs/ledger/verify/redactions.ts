import type { Snapshot } from '../reading/snapshot.js';
import { entryHash } from '../entries/entry-hash.js';
import { sql, statement } from '../statement.js';
import type { StoredEntry } from './check-chain.js';

/** An entry from which texts were removed: its hash, which stays, and the hash of what is left. */
export interface RedactedEntry {
  readonly chain: string;
  readonly position: number;
  readonly was: string;
  readonly now: string;
}

const ALL = statement(
  'verify.redactions',
  sql`SELECT r->>'chain' AS chain, (r->>'position')::int AS position, r->>'was' AS was, r->>'now' AS now
      FROM entry e CROSS JOIN LATERAL jsonb_path_query(e.change, '$.approval_request[*].redacted[*]') r
      WHERE e.action LIKE '%.redacted' ORDER BY e.seq`,
);

/** Tells of an entry whose content is not what its hash was made of whether it is what its latest redaction left of it. */
export type IsRedacted = (entry: StoredEntry) => Promise<boolean>;

/** What was redacted, as the ledger records it; looked up once somebody asks. */
export function redactionsIn(snapshot: Snapshot): IsRedacted {
  let known: Promise<ReadonlyMap<string, RedactedEntry>> | undefined;
  const read = async () => {
    const all = await snapshot.rows<RedactedEntry>(ALL);
    return new Map(all.map((one) => [placeOf(one), one]));
  };
  return async ({ hash, ...entry }) => {
    known ??= read();
    const redacted = (await known).get(placeOf(entry));
    return redacted?.was === hash && redacted.now === entryHash(entry);
  };
}

const placeOf = ({ chain, position }: Pick<RedactedEntry, 'chain' | 'position'>): string =>
  `${chain} ${position}`;
