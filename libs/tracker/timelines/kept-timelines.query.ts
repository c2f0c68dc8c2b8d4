import { sql, statement } from '#ledger/statement.js';

/** Every timeline that is kept, and what its pledge listens for. */
export const KEPT = statement(
  'timelines.kept',
  sql`SELECT t.pledge_id AS id,
    (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.from_day), '[]') FROM pledge_span s WHERE s.pledge_id = t.pledge_id) AS spans,
    ARRAY(SELECT s.signal FROM pledge_signal s WHERE s.pledge_id = t.pledge_id) AS signals
  FROM pledge_timeline t ORDER BY t.pledge_id`,
);

export interface Kept {
  readonly id: string;
  readonly spans: object[];
  readonly signals: string[];
}
