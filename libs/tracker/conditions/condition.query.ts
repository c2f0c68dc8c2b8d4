import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const SELECT = sql`SELECT c.id, p.reference AS proposal, c.label, c.text, c.expression,
    (SELECT count(*) FROM pledge pl
     WHERE pl.proposal_id = c.proposal_id AND c.id IN (pl.activated_by, pl.ended_by)) AS "pledgeCount",
    c.marking, c.revision, ${instantSql('c.recorded_at')} AS "recordedAt", c.recorded_by AS "recordedBy"
  FROM condition c JOIN proposal p ON p.id = c.proposal_id`;

/** One condition by id (`$1`). */
export const CONDITION = statement(
  'condition.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision FROM (${SELECT} WHERE c.id = $1::uuid) item`,
);

/** The conditions of one proposal. */
export const CONDITIONS_OF = (proposalId: string): Listing => ({
  name: 'conditions.pageOfProposal',
  select: SELECT,
  key: { column: 'c.id', field: 'id' },
  where: 'c.proposal_id = $1::uuid',
  values: [proposalId],
  filters: {
    label: (label) => `c.label = ${label}`,
    marking: (marking) => `c.marking = ${marking}`,
  },
});
