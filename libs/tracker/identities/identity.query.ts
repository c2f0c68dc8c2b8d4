import { sql, statement } from '#ledger/statement.js';
import { withinSql } from '../access/within.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const SELECT = sql`SELECT ide.id, ide.person_id AS person, ide.organisation_id AS organisation, ide.issuer, ide.subject,
    ${instantSql('ide.removed_at')} AS "removedAt", ide.revision,
    ${instantSql('ide.recorded_at')} AS "recordedAt", ide.recorded_by AS "recordedBy"
  FROM identity ide`;

const WITHIN = withinSql('ide.organisation_id', '$1');

/** One identity by id (`$2`), if its organisation lies within `$1`. */
export const IDENTITY = statement(
  'identity.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision
      FROM (${SELECT} WHERE ${WITHIN} AND ide.id = $2::uuid) item`,
);

/** Every identity of one person within the viewer's bounds, oldest first. */
export const IDENTITIES_OF = (bounds: string | null, person: string): Listing => ({
  name: 'identities.pageOfPerson',
  select: SELECT,
  key: { column: 'ide.id', field: 'id' },
  where: sql`${WITHIN} AND ide.person_id = $2::uuid`,
  values: [bounds, person],
  filters: { removed: (removed) => `(ide.removed_at IS NOT NULL) = ${removed}::boolean` },
});
