import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';
import { retractedSql } from '../facts/retracted.query.js';
import type { Listing } from '../listing/page.query.js';
import { citedId } from '../facts/seen-id.query.js';

const SELECT = sql`SELECT ack.id, p.reference AS proposal, ack.deadlock, ack.path, ack.reason,
    ack.acknowledged_on AS "acknowledgedOn", ${citedId('ack')} AS "sourceId", ${retractedSql('ack')} AS retracted,
    ack.marking, ack.revision, ${instantSql('ack.recorded_at')} AS "recordedAt", ack.recorded_by AS "recordedBy"
  FROM acknowledgement ack JOIN proposal p ON p.id = ack.proposal_id`;

/** One acknowledgement by id (`$1`). */
export const ACKNOWLEDGEMENT = statement(
  'acknowledgement.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision FROM (${SELECT} WHERE ack.id = $1::uuid) item`,
);

/** The acknowledgements under one proposal. */
export const ACKNOWLEDGEMENTS_OF = (proposalId: string): Listing => ({
  name: 'acknowledgements.pageOfProposal',
  select: SELECT,
  key: { column: 'ack.id', field: 'id' },
  where: 'ack.proposal_id = $1::uuid',
  values: [proposalId],
  filters: {
    deadlock: (deadlock) => `ack.deadlock = ${deadlock}`,
    retracted: (retracted) => `(ack.retracted_at IS NOT NULL) = ${retracted}::boolean`,
  },
});

/** Those that stand of some deadlocks (`$1`: their keys), under whatever proposals, in the order of these. */
export const STANDING_FOR = statement(
  'acknowledgements.standing',
  sql`SELECT ack.deadlock, ack.id, p.reference AS proposal, ack.reason, ack.acknowledged_on AS "acknowledgedOn"
    FROM acknowledgement ack JOIN proposal p ON p.id = ack.proposal_id
    WHERE ack.deadlock = ANY($1::text[]) AND ack.retracted_at IS NULL AND ack.acknowledged_on <= $2::date
    ORDER BY p.reference, ack.id`,
);

/** That a deadlock is acknowledged, and under which proposal. */
export interface Standing {
  readonly deadlock: string;
  readonly id: string;
  readonly proposal: string;
  readonly reason: string;
  readonly acknowledgedOn: string;
}
