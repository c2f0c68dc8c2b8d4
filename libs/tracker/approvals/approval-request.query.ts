import { APPROVAL_DAYS } from '#domain/approvals/approval-state.js';
import { sql, statement } from '#ledger/statement.js';
import { LOOKED_AT } from '../access/within.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const EXPIRES = sql`ar.recorded_at + interval '${String(APPROVAL_DAYS)} days'`;

const STATE = sql`CASE WHEN ar.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN ar.refused_at IS NOT NULL THEN 'refused'
    WHEN ar.second_at IS NOT NULL THEN 'done' WHEN ${EXPIRES} <= ${LOOKED_AT} THEN 'expired' ELSE 'open' END`;

const APPROVALS = sql`(SELECT coalesce(json_agg(json_build_object('by', a.person, 'at', ${instantSql('a.given_at')})
      ORDER BY a.place), '[]')
    FROM (VALUES (1, ar.first_by, ar.first_at), (2, ar.second_by, ar.second_at)) a(place, person, given_at)
    WHERE a.person IS NOT NULL)`;

// Whom a fact would be told, and what stands against a move, is for those to know who decide about it.
const toTheOwner = (asked: string): string => sql`CASE WHEN pledgebook.viewer_kind() = 'steward'
  OR ar.organisation_id = pledgebook.viewer_organisation() THEN ar.asked->'${asked}' ELSE '[]' END`;

const MOVE = sql`json_build_object('move', ar.asked#>>'{move,move}', 'happenedOn', ar.asked#>>'{move,happenedOn}',
  'reason', ar.asked#>>'{move,reason}', 'sourceId', ar.asked#>>'{move,sourceId}',
  'presenter', ar.asked#>>'{move,presenter}', 'occasion', ar.asked#>>'{move,occasion}',
  'final', (ar.asked#>>'{move,final}')::boolean, 'supersededBy', ar.asked#>>'{move,supersededBy}')`;

const SELECT = sql`SELECT ar.id, ar.what, json_build_object('type', ar.subject_type, 'id', ar.subject_id,
      'revision', ar.subject_revision, 'proposal', (SELECT p.reference FROM proposal p WHERE p.id = ar.chain)) AS subject,
    CASE WHEN ar.what = 'remarking' THEN json_build_object('marking', ar.asked->>'marking', 'audience', ${toTheOwner('audience')}) END
      AS remarking,
    CASE WHEN ar.what = 'override' THEN json_build_object('move', ${MOVE}, 'blockers', ${toTheOwner('blockers')}) END AS override,
    CASE WHEN ar.what = 'redaction' THEN json_build_object('fields', ar.asked->'fields') END AS redaction,
    ar.reason, ${STATE} AS state, ${instantSql(EXPIRES)} AS "expiresAt", ${APPROVALS} AS approvals,
    CASE WHEN ar.refused_at IS NOT NULL THEN json_build_object('by', ar.refused_by, 'at', ${instantSql('ar.refused_at')},
      'reason', ar.refusal_reason) END AS refusal,
    ${instantSql('ar.withdrawn_at')} AS "withdrawnAt",
    ar.marking, ar.revision, ${instantSql('ar.recorded_at')} AS "recordedAt", ar.recorded_by AS "recordedBy"
  FROM approval_request ar`;

/** One request by id (`$1`). */
export const APPROVAL_REQUEST = statement(
  'approval.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision FROM (${SELECT} WHERE ar.id = $1::uuid) item`,
);

/** Everything that was asked for, oldest first. */
export const APPROVAL_REQUESTS: Listing = {
  name: 'approvals.page',
  select: SELECT,
  key: { column: 'ar.id', field: 'id' },
  filters: {
    what: (what) => `ar.what = ${what}`,
    state: (state) => `${STATE} = ${state}`,
    subject: (subject) => `ar.subject_id = ${subject}::uuid`,
  },
};
