import pg from 'pg';
import type { CustomTypesConfig } from 'pg';

/** Days, JSON and bytes (`\x` and hex) stay text, instants become RFC 3339, and 64-bit counts become numbers. */
const AS_TEXT = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.JSON, pg.types.builtins.BYTEA]);
const asText = (value: string): string => value;

/** `2026-02-01 12:00:00.5+00`, as PostgreSQL writes an instant in UTC, as `2026-02-01T12:00:00.500000Z`. */
export function asInstant(value: string): string {
  const [day, time = ''] = value.replace(/\+00$/, '').split(' ');
  const [seconds, fraction = ''] = time.split('.');
  return `${day}T${seconds}.${fraction.padEnd(6, '0')}Z`;
}

export const wireTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (AS_TEXT.has(oid)) return asText;
    if (oid === pg.types.builtins.TIMESTAMPTZ) return asInstant;
    if (oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as CustomTypesConfig['getTypeParser'],
};

/** Where statements find what they name: what the viewer has the keys to, then what needs none. */
export const SEARCH_PATH = 'pledgebook_seen,pledgebook';

/*
 * Plans are kept: our statements find their rows by key and page by key, so whatever the values, one plan fits. Left
 * to itself PostgreSQL plans some of them anew each time, because a plan for this page alone looks a little cheaper
 * than one for any page, and the planning of a page takes longer than the page.
 *
 * A page of the book is in memory more often than not, and costs little beside the conditions that are asked of each
 * row. At PostgreSQL's own prices, meant for disks, a page with two filters read every row that either keeps.
 */
const SESSION = [
  `search_path=${SEARCH_PATH}`,
  'TimeZone=UTC',
  'plan_cache_mode=force_generic_plan',
  'seq_page_cost=0.2',
  'random_page_cost=0.2',
  'statement_timeout=15s',
  'lock_timeout=10s',
  'idle_in_transaction_session_timeout=15s',
  'transaction_timeout=60s',
].map((setting) => `-c ${setting}`);

/** Seconds after which a write that was under way has certainly ended (the transaction timeout). */
export const LONGEST_WRITE_SECONDS = 60;

/**
 * Milliseconds after which a statement without an answer is given up, and its connection with it. PostgreSQL's own
 * limits above come first, so whoever keeps silent for so long is away. `begin` is for what waits for no lock: the
 * first statement of a transaction tells at once whether anybody is there at all.
 */
export const PATIENCE = { begin: 10_000, read: 30_000, write: (LONGEST_WRITE_SECONDS + 5) * 1_000 };

/**
 * How every connection of the application is made. Statements sent without waiting for one another travel
 * together ("pipeline"), so a write of ten statements costs three trips to PostgreSQL.
 */
export const connectionOptions = {
  pipeline: true,
  types: wireTypes,
  options: SESSION.join(' '),
  keepAlive: true,
  connectionTimeoutMillis: 10_000,
} as const;
