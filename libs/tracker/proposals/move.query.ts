import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';
import { citedId } from '../facts/seen-id.query.js';

// What stood against a move follows from its owner's record: others who see the move may not see that.
const OVERRIDDEN = sql`CASE WHEN pledgebook.viewer_kind() = 'steward'
  OR p.organisation_id = pledgebook.viewer_organisation() THEN m.overridden ELSE '[]' END`;

const APPROVED_BY = sql`coalesce((SELECT json_build_array(ar.first_by, ar.second_by) FROM approval_request ar
  WHERE ar.subject_id = m.proposal_id AND ar.outcome_id = m.id), '[]')`;

const SELECT = sql`SELECT m.id, p.reference AS proposal, m.number, m.move, m.from_stage AS "from", m.to_stage AS "to",
    m.happened_on AS "happenedOn", m.reason, ${citedId('m')} AS "sourceId", m.presenter, m.occasion, m.final,
    (SELECT s.reference FROM proposal s WHERE s.id = m.superseded_by) AS "supersededBy", m.version,
    CASE WHEN m.override_reason IS NOT NULL THEN
      json_build_object('reason', m.override_reason, 'blockers', ${OVERRIDDEN}, 'approvedBy', ${APPROVED_BY}) END AS override,
    m.marking, ${instantSql('m.recorded_at')} AS "recordedAt", m.recorded_by AS "recordedBy"
  FROM move m JOIN proposal p ON p.id = m.proposal_id`;

/** One move by id (`$1`). */
export const MOVE = statement(
  'move.one',
  sql`SELECT row_to_json(item)::text AS json FROM (${SELECT} WHERE m.id = $1::uuid) item`,
);

/** The stage history of a proposal, oldest first. */
export const MOVES_OF = (proposalId: string): Listing => ({
  name: 'moves.page',
  select: SELECT,
  key: { column: 'm.id', field: 'id' },
  where: 'm.proposal_id = $1::uuid',
  values: [proposalId],
  filters: {},
});
