import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';
import { retractedSql } from '../facts/retracted.query.js';
import type { Listing } from '../listing/page.query.js';
import { quantitySql } from '../pledges/pledge.query.js';
import { citedId } from '../facts/seen-id.query.js';

const SELECT = sql`SELECT rq.id, p.reference AS proposal, rq.kind, rq.domain, ${quantitySql('rq')} AS quantity,
    rq.by_days AS "byDays", rq.note, rq.stated_on AS "statedOn", ${citedId('rq')} AS "sourceId",
    ${retractedSql('rq')} AS retracted,
    rq.marking, rq.revision, ${instantSql('rq.recorded_at')} AS "recordedAt", rq.recorded_by AS "recordedBy"
  FROM requirement rq JOIN proposal p ON p.id = rq.proposal_id`;

/** One requirement by id (`$1`). */
export const REQUIREMENT = statement(
  'requirement.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision FROM (${SELECT} WHERE rq.id = $1::uuid) item`,
);

/** What one proposal requires. */
export const REQUIREMENTS_OF = (proposalId: string): Listing => ({
  name: 'requirements.pageOfProposal',
  select: SELECT,
  key: { column: 'rq.id', field: 'id' },
  where: 'rq.proposal_id = $1::uuid',
  values: [proposalId],
  filters: {
    retracted: (retracted) => `(rq.retracted_at IS NOT NULL) = ${retracted}::boolean`,
    kind: (kind) => `rq.kind = ${kind}`,
    domain: (domain) => `rq.domain = ${domain}`,
    marking: (marking) => `rq.marking = ${marking}`,
  },
});
