import { createHash } from 'node:crypto';
import { sql, statement } from '#ledger/statement.js';
import type { Rows } from '../book/rows.js';

const LOCK = statement(
  'timelines.lockSignals',
  sql`SELECT CASE WHEN alone THEN pg_advisory_xact_lock(key) ELSE pg_advisory_xact_lock_shared(key) END IS NULL
      FROM unnest($1::bigint[], $2::boolean[]) AS asked(key, alone)`,
);

/**
 * Holds signals until the write ends: alone for whoever gives one, together with others for whoever begins to listen.
 * So a fact and a pledge that waits for it, recorded at once, do not miss each other. Always in one order.
 */
export function lockSignals(
  tx: Rows,
  { given, heard }: { given: Iterable<string>; heard: Iterable<string> },
): Promise<unknown> {
  const keys = new Map<bigint, boolean>();
  for (const signal of heard) keys.set(keyOf(signal), false);
  for (const signal of given) keys.set(keyOf(signal), true);
  const sorted = [...keys].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return tx.rows(LOCK, [sorted.map(([key]) => String(key)), sorted.map(([, alone]) => String(alone))]);
}

/** PostgreSQL's advisory locks are numbers of 64 bits. */
const keyOf = (signal: string): bigint =>
  createHash('sha256').update(`pledgebook ${signal}`).digest().readBigInt64BE(0);
