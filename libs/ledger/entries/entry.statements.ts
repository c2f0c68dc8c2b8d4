import { ENTER } from '../gate.js';
import { sql, statement } from '../statement.js';

/** Appends one entry; the JSON is an `Entry` with its hash. `seq` is PostgreSQL's to give. */
export const APPEND_ENTRY = statement(
  'entry.append',
  sql`INSERT INTO pledgebook.entry (id, chain, position, prev, hash, subject_type, subject_id, action, happened_on,
        recorded_at, recorded_by, source_id, change, marking, organisation_id, audience)
      SELECT id, chain, position, prev, $2, subject_type, subject_id, action, happened_on,
        recorded_at, recorded_by, source_id, change, marking, organisation_id, audience
      FROM jsonb_populate_record(null::pledgebook.entry, $1::jsonb)`,
);

// The gate is entered before the clock is read: the one row that everything else is joined to comes from it. The last
// entry may be one that the writer may not see, and counts all the same: `chain_head` looks with the steward's eyes.
const head = (chain: string): string => sql`
  WITH gate AS MATERIALIZED (SELECT ${ENTER})
  SELECT coalesce(e.position, 0) AS position, e.hash,
         instant(greatest(clock_timestamp(), e.recorded_at + interval '1 microsecond')) AS now
  FROM gate LEFT JOIN LATERAL chain_head(${chain}) e ON true`;

/**
 * The last entry of a chain, and the instant to record the next one at: read after the chain is locked, so
 * that along a chain positions and instants rise together. From here to its end the write holds the gate.
 */
export const HEAD = statement('entry.head', head('$1::uuid'));

/** The same, by the proposal's reference. */
export const HEAD_BY_REFERENCE = statement(
  'entry.headByReference',
  head('(SELECT id FROM proposal WHERE reference = $1)'),
);

/** Holds the book's chain until the transaction ends. */
export const LOCK_BOOK = statement('entry.lockBook', sql`SELECT pg_advisory_xact_lock(7305, 0)`);

/** Holds the chain of who uses the book until the transaction ends. */
export const LOCK_ACCESS = statement('entry.lockAccess', sql`SELECT pg_advisory_xact_lock(7305, 3)`);

export interface Head {
  readonly position: number;
  readonly hash: string | null;
  readonly now: string;
}
