import { signalsOf, BRINGS } from '#domain/conditions/waiting/signals.js';
import type { Listener } from '#domain/deadlocks/rings.js';
import type { PledgeKind } from '#domain/vocabulary/kinds.js';
import { sql, statement } from '#ledger/statement.js';
import type { Rows } from '../book/rows.js';

/*
 * Who waits for whom, read off the signals that are kept of pledges (see `conditions/waiting/signals`), without a look
 * at conditions. What waits for a signal waits for each pledge that gives it, or that will bring it about.
 *
 * Texts that are looked up in an index are made in a subquery of their own (`OFFSET 0`): row-level security keeps
 * PostgreSQL from using an index by an expression that might tell of rows which the viewer may not see. How many a
 * recursion finds it cannot know either, so what is asked of them is asked one by one.
 */

/** From each pledge to those it waits for, directly; `s` is one of its signals. */
const WAITED_FOR = sql`
  (SELECT split_part(s.signal, ' ', 1) AS what, split_part(s.signal, ' ', 2) AS whose, 'brings ' || s.signal AS brings
   OFFSET 0) heard
  CROSS JOIN LATERAL (
    SELECT CASE WHEN heard.what = 'pledge' THEN heard.whose::uuid END AS id
    UNION ALL
    SELECT pl.id FROM proposal p JOIN pledge pl ON pl.proposal_id = p.id
    WHERE heard.what = 'pledges' AND p.reference = heard.whose
    UNION ALL
    SELECT b.pledge_id FROM pledge_signal b WHERE b.signal = heard.brings
    UNION ALL
    SELECT pl.id FROM proposal p JOIN pledge pl ON pl.proposal_id = p.id
    WHERE heard.what = 'stage' AND p.reference = heard.whose
      AND EXISTS (SELECT 1 FROM pledge_signal b WHERE b.signal = heard.brings)) next`;

/**
 * The pledges of a proposal (`$1`, or null), those that bring about stances on it, and those given by id (`$2`); what they
 * wait for, and so on. A stage that hangs on stances hangs on all who pledge there.
 */
const AROUND = statement(
  'deadlocks.around',
  sql`WITH RECURSIVE around (id) AS (
      SELECT seed.id FROM (
        SELECT pl.id FROM pledge pl WHERE pl.proposal_id = $1::uuid
        UNION ALL
        SELECT b.pledge_id FROM (SELECT 'brings stage ' || p.reference AS brings FROM proposal p
                                 WHERE p.id = $1::uuid OFFSET 0) own
        JOIN pledge_signal b ON b.signal = own.brings
        UNION ALL
        SELECT unnest($2::uuid[])) seed
      UNION
      SELECT next.id FROM around a JOIN pledge_signal s ON s.pledge_id = a.id
      CROSS JOIN LATERAL ${WAITED_FOR} WHERE next.id IS NOT NULL)
    SELECT a.id, it.proposal, it.kind,
      ARRAY(SELECT s.signal FROM pledge_signal s WHERE s.pledge_id = a.id ORDER BY s.signal) AS signals
    FROM around a CROSS JOIN LATERAL (
      SELECT p.reference AS proposal, pl.kind FROM pledge pl JOIN proposal p ON p.id = pl.proposal_id
      WHERE pl.id = a.id OFFSET 0) it
    ORDER BY a.id`,
);

/** Of the whole book, the pledges that wait for pledges or for what pledges bring about, each with those signals alone. */
const MUTUAL = statement(
  'deadlocks.mutual',
  sql`WITH bringing AS MATERIALIZED (
      SELECT pledge_id, signal, substr(signal, 8) AS brought FROM pledge_signal WHERE signal LIKE 'brings %')
    SELECT pl.id, p.reference AS proposal, pl.kind, array_agg(s.signal ORDER BY s.signal) AS signals
    FROM (
      SELECT pledge_id, signal FROM pledge_signal WHERE signal LIKE 'pledge%'
      UNION
      SELECT pledge_id, signal FROM bringing
      UNION
      SELECT s.pledge_id, s.signal FROM bringing b JOIN pledge_signal s ON s.signal = b.brought) s
    JOIN pledge pl ON pl.id = s.pledge_id JOIN proposal p ON p.id = pl.proposal_id
    GROUP BY pl.id, p.reference, pl.kind ORDER BY pl.id`,
);

/** The pledges (`$1`), those that wait for them to be in force or not, and so on. */
const WAITING_FOR = statement(
  'deadlocks.waitingFor',
  sql`WITH RECURSIVE waiting (id) AS (
      SELECT unnest($1::uuid[])
      UNION
      SELECT s.pledge_id FROM waiting w JOIN pledge pl ON pl.id = w.id JOIN proposal p ON p.id = pl.proposal_id
      CROSS JOIN LATERAL (SELECT unnest(ARRAY['pledge ' || pl.id, 'pledges ' || p.reference || ' ' || pl.kind,
        'pledges ' || p.reference || ' *']) AS signal OFFSET 0) gives
      JOIN pledge_signal s ON s.signal = gives.signal)
    SELECT id FROM waiting ORDER BY id`,
);

interface Kept {
  readonly id: string;
  readonly proposal: string;
  readonly kind: PledgeKind;
  readonly signals: readonly string[];
}

/** A pledge as one that listens and gives signals. */
export interface ListeningPledge extends Listener {
  /** Reference. */
  readonly proposal: string;
}

const MARK = `${BRINGS} `;

/** A pledge with its signals, as one that listens and gives some. */
export function listening({ id, proposal, kind, signals }: Kept): ListeningPledge {
  const brought = signals.filter((signal) => signal.startsWith(MARK)).map((one) => one.slice(MARK.length));
  return {
    id,
    proposal,
    hears: signals.filter((signal) => !signal.startsWith(MARK)),
    gives: [...signalsOf({ pledge: { id, proposal, kind } }), ...brought],
  };
}

/** Everything that a proposal or some pledges hang on. */
export async function listenersAround(
  from: Rows,
  { proposalId = null, pledges = [] }: { proposalId?: string | null; pledges?: readonly string[] },
): Promise<ListeningPledge[]> {
  return (await from.rows<Kept>(AROUND, [proposalId, pledges])).map(listening);
}

/** All pledges of the book that might be caught in a deadlock. */
export async function mutualListeners(from: Rows): Promise<ListeningPledge[]> {
  return (await from.rows<Kept>(MUTUAL)).map(listening);
}

/** Ids of the pledges that wait for some pledges, themselves among them. */
export async function idsWaitingFor(from: Rows, pledges: readonly string[]): Promise<string[]> {
  return (await from.rows<{ id: string }>(WAITING_FOR, [pledges])).map(({ id }) => id);
}
