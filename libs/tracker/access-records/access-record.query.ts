import { sql } from '#ledger/statement.js';
import { LOOKED_AT, withinSql } from '../access/within.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const noted = (field: string): string => `e.change->'access'->0->>'${field}'`;

const SELECT = sql`SELECT e.id, substr(e.action, 8) AS what, e.recorded_by AS principal, e.organisation_id AS organisation,
    ${noted('key')} AS key, ${noted('session')} AS session, ${noted('operation')} AS operation, ${noted('code')} AS code,
    ${noted('format')} AS format, coalesce(e.change->'access'->0->'records', '[]') AS records,
    ${noted('network')} AS network, ${noted('subject')} AS subject, (${noted('others')})::integer AS others,
    ${noted('requestId')} AS "requestId",
    ${instantSql('e.recorded_at')} AS "recordedAt"
  FROM entry e`;

/**
 * Every access within the viewer's bounds, newest first.
 * @param reader whose own reads of RED records are shown; null for the steward, who is shown everybody's
 */
export const ACCESS_RECORDS = (bounds: string | null, reader: string | null): Listing => ({
  name: 'accessRecords.page',
  select: SELECT,
  key: { column: 'e.id', field: 'id' },
  newestFirst: true,
  where: sql`e.action LIKE 'access.%' AND ${withinSql('e.organisation_id', '$1')} AND e.recorded_at <= ${LOOKED_AT}
    AND ($2::text IS NULL OR e.marking <> 'TLP:RED' OR e.recorded_by = $2::text)`,
  values: [bounds, reader],
  filters: {
    what: (what) => `e.action = 'access.' || ${what}`,
    principal: (principal) => `e.recorded_by = ${principal}`,
    from: (from) => `e.recorded_at >= ${from}::timestamptz`,
    to: (to) => `e.recorded_at <= ${to}::timestamptz`,
  },
});
