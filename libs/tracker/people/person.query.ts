import { sql, statement } from '#ledger/statement.js';
import { IS_PRESENT, withinSql } from '../access/within.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const SELECT = sql`SELECT pe.id, pe.name, pe.email, pe.role, pe.organisation_id AS organisation,
    ${instantSql('pe.suspended_at')} AS "suspendedAt",
    (SELECT ${instantSql('max(u.last_used_at)')} FROM api_key k JOIN key_use u ON u.key_id = k.id
     WHERE k.person_id = pe.id AND ${IS_PRESENT}) AS "lastUsedAt",
    pe.revision, ${instantSql('pe.recorded_at')} AS "recordedAt", pe.recorded_by AS "recordedBy"
  FROM person pe`;

const WITHIN = withinSql('pe.organisation_id', '$1');

/** One person by id (`$2`), if their organisation lies within `$1`. */
export const PERSON = statement(
  'person.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision
      FROM (${SELECT} WHERE ${WITHIN} AND pe.id = $2::uuid) item`,
);

/** Every person within the viewer's bounds, oldest first. */
export const PEOPLE = (bounds: string | null): Listing => ({
  name: 'people.page',
  select: SELECT,
  key: { column: 'pe.id', field: 'id' },
  where: WITHIN,
  values: [bounds],
  filters: {
    organisation: (organisation) => `pe.organisation_id = ${organisation}::uuid`,
    role: (role) => `pe.role = ${role}`,
    email: (email) => `pe.email = lower(${email})`,
    suspended: (suspended) => `(pe.suspended_at IS NOT NULL) = ${suspended}::boolean`,
  },
});
