import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';
import { retractedSql } from '../facts/retracted.query.js';
import type { Listing } from '../listing/page.query.js';
import { citedId } from '../facts/seen-id.query.js';

const SELECT = sql`SELECT cl.id, p.reference AS proposal, cl.statement, cl.kind, cl.domain,
    json_build_object('min', cl.count_min, 'max', cl.count_max, 'unit', cl.count_unit) AS count,
    cl.made_by AS "madeBy", cl.stated_on AS "statedOn", cl.credibility, ${citedId('cl')} AS "sourceId",
    ${retractedSql('cl')} AS retracted,
    cl.marking, cl.revision, ${instantSql('cl.recorded_at')} AS "recordedAt", cl.recorded_by AS "recordedBy"
  FROM claim cl JOIN proposal p ON p.id = cl.proposal_id`;

/** One claim by id (`$1`). */
export const CLAIM = statement(
  'claim.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision FROM (${SELECT} WHERE cl.id = $1::uuid) item`,
);

/** The claims on one proposal. */
export const CLAIMS_OF = (proposalId: string): Listing => ({
  name: 'claims.pageOfProposal',
  select: SELECT,
  key: { column: 'cl.id', field: 'id' },
  where: 'cl.proposal_id = $1::uuid',
  values: [proposalId],
  filters: {
    retracted: (retracted) => `(cl.retracted_at IS NOT NULL) = ${retracted}::boolean`,
    kind: (kind) => `cl.kind = ${kind}`,
    domain: (domain) => `cl.domain = ${domain}`,
    marking: (marking) => `cl.marking = ${marking}`,
  },
});
