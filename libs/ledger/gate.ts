import { sql, statement } from './statement.js';

/*
 * The gate is what makes "known at T" mean the same for ever. Every write holds it, shared, from before
 * it reads the clock until it has committed. A reader that takes it alone for a moment therefore knows
 * that nothing recorded up to that moment is still on its way.
 *
 * A write goes through it only once it has its chain's lock, and waits for no other write from then on: else
 * one that waits for its proposal would keep the reader waiting, and the reader every other write.
 */

/** SQL that goes through the gate, to stay until the transaction ends. */
export const ENTER = sql`pg_advisory_xact_lock_shared(7305, 1)`;

/** Waits until everything recorded up to `$1` has been committed; says whether `$1` is past at all. */
export const SETTLE = statement(
  'gate.settle',
  sql`SELECT pg_advisory_xact_lock(7305, 1), clock_timestamp() >= $1::timestamptz AS past`,
);

/** Closes the gate for as long as it takes to begin a snapshot. */
export const CLOSE = statement('gate.close', sql`SELECT pg_advisory_lock(7305, 1)`);
export const OPEN = statement('gate.open', sql`SELECT pg_advisory_unlock(7305, 1)`);
