import { sql, statement } from '../statement.js';

/** What was answered under this key before, if anything. */
export const FIND_ANSWER = statement(
  'idempotency.find',
  sql`SELECT fingerprint, status, body, location, revision FROM idempotency WHERE principal = $1 AND key = $2`,
);

/** Keeps an answer under its key; two writes with one key cannot both get past this. */
export const KEEP_ANSWER = statement(
  'idempotency.keep',
  sql`INSERT INTO idempotency (principal, key, fingerprint, status, body, location, revision, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
);

/** Answers are kept for a day and then forgotten. */
export const FORGET_ANSWERS = statement(
  'idempotency.forget',
  sql`DELETE FROM idempotency WHERE recorded_at < clock_timestamp() - interval '1 day'`,
);

export interface KeptAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
  readonly location: string | null;
  readonly revision: number | null;
}
