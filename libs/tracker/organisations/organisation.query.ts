import { sql, statement } from '#ledger/statement.js';
import { KEEPER } from '#ledger/viewer.js';
import { withinSql } from '../access/within.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const SELECT = sql`SELECT og.id, og.name, og.id = '${KEEPER}' AS "keepsTheBook",
    ${instantSql('og.suspended_at')} AS "suspendedAt", og.revision,
    ${instantSql('og.recorded_at')} AS "recordedAt", og.recorded_by AS "recordedBy"
  FROM organisation og`;

const WITHIN = withinSql('og.id', '$1');

/** One organisation by id (`$2`), if it lies within `$1`. */
export const ORGANISATION = statement(
  'organisation.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision
      FROM (${SELECT} WHERE ${WITHIN} AND og.id = $2::uuid) item`,
);

/** Every organisation there is within the viewer's bounds, oldest first. */
export const ORGANISATIONS = (bounds: string | null): Listing => ({
  name: 'organisations.page',
  select: SELECT,
  key: { column: 'og.id', field: 'id' },
  where: WITHIN,
  values: [bounds],
  filters: {
    name: (name) => `og.name = ${name}`,
    suspended: (suspended) => `(og.suspended_at IS NOT NULL) = ${suspended}::boolean`,
  },
});
