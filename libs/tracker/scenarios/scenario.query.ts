import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const SELECT = sql`SELECT sc.id, sc.name, sc.as_of AS "asOf", sc.through, sc.suppose,
    sc.marking, sc.revision, ${instantSql('sc.recorded_at')} AS "recordedAt", sc.recorded_by AS "recordedBy"
  FROM scenario sc`;

/** One scenario by id (`$1`). */
export const SCENARIO = statement(
  'scenario.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision
      FROM (${SELECT} WHERE sc.id = $1::uuid AND sc.deleted_at IS NULL) item`,
);

/** Every scenario that was saved and not deleted, oldest first. */
export const SCENARIOS: Listing = {
  name: 'scenarios.page',
  select: SELECT,
  key: { column: 'sc.id', field: 'id' },
  where: 'sc.deleted_at IS NULL',
  filters: { marking: (marking) => `sc.marking = ${marking}` },
};
