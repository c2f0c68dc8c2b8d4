import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';
import { citedId } from '../facts/seen-id.query.js';

const SELECT = sql`SELECT s.id, s.pledge_id AS pledge, s.number, s.step, s.happened_on AS "happenedOn",
    ${citedId('s')} AS "sourceId", s.marking, ${instantSql('s.recorded_at')} AS "recordedAt", s.recorded_by AS "recordedBy"
  FROM commitment_step s`;

/** One step by id (`$1`). */
export const STEP = statement(
  'commitmentStep.one',
  sql`SELECT row_to_json(item)::text AS json FROM (${SELECT} WHERE s.id = $1::uuid) item`,
);

/** The steps of a pledge after the one it was logged with, oldest first. */
export const STEPS_OF = (pledgeId: string): Listing => ({
  name: 'commitmentSteps.page',
  select: SELECT,
  key: { column: 's.id', field: 'id' },
  where: 's.pledge_id = $1::uuid',
  values: [pledgeId],
  filters: {},
});
