import type { PledgeFact } from '#domain/conditions/book/facts.js';
import { signalsKeptOf } from '#domain/conditions/waiting/signals.js';
import { sql, statement } from '#ledger/statement.js';
import type { Rows } from '../book/rows.js';

const BEGIN = statement(
  'timelines.begin',
  sql`INSERT INTO pledgebook.pledge_timeline SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING`,
);

const LISTEN = statement(
  'timelines.listen',
  sql`WITH heard AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS h(pledge_id, signal)),
      no_more AS (DELETE FROM pledgebook.pledge_signal s WHERE s.pledge_id = ANY($1::uuid[])
        AND NOT EXISTS (SELECT 1 FROM heard h WHERE h.pledge_id = s.pledge_id AND h.signal = s.signal))
      INSERT INTO pledgebook.pledge_signal SELECT * FROM heard ON CONFLICT DO NOTHING`,
);

// Arrays, since of those PostgreSQL expects few elements: expecting many rows, it would make ready for a million of them
// before it finds the two that there are. And what a pledge gives is made in a subquery of its own (`OFFSET 0`): else
// row-level security keeps it from the index.
const AFFECTED = statement(
  'timelines.affected',
  sql`WITH RECURSIVE affected (id) AS (
      SELECT unnest(ARRAY(SELECT s.pledge_id FROM pledge_signal s WHERE s.signal = ANY($1::text[])))
      UNION
      SELECT unnest(ARRAY(SELECT s.pledge_id FROM pledge_signal s WHERE s.signal = ANY(gives.signals)))
      FROM affected a
      CROSS JOIN LATERAL (SELECT ARRAY['pledge ' || pl.id, 'pledges ' || p.reference || ' ' || pl.kind,
          'pledges ' || p.reference || ' *'] AS signals
        FROM pledge pl JOIN proposal p ON p.id = pl.proposal_id WHERE pl.id = a.id OFFSET 0) gives)
    SELECT t.pledge_id AS id FROM pledge_timeline t
    WHERE t.pledge_id = ANY(ARRAY(SELECT id FROM affected) || $2::uuid[]) ORDER BY t.pledge_id FOR UPDATE`,
);

/** Notes what pledges listen for, and what they will bring about, from now on. */
export async function listen(tx: Rows, pledges: readonly PledgeFact[]): Promise<void> {
  const kept = pledges.flatMap((pledge) =>
    [...signalsKeptOf(pledge)].map((signal): [string, string] => [pledge.id, signal]),
  );
  const begun = tx.rows(BEGIN, [pledges.map(({ id }) => id)]);
  await tx.rows(LISTEN, [kept.map(([id]) => id), kept.map(([, signal]) => signal)]);
  await begun;
}

/**
 * Ids of the pledges on which given signals bear, and of those that wait for them in turn, and so on; with `more` in
 * any case. Their timelines are this write's until it ends.
 */
export async function affectedBy(
  tx: Rows,
  given: Iterable<string>,
  more: readonly string[],
): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(AFFECTED, [[...given], more]);
  return rows.map(({ id }) => id);
}
