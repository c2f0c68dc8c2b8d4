import { sql, statement } from '#ledger/statement.js';
import { IS_PRESENT, LOOKED_AT, withinSql } from '../access/within.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const STATE = sql`CASE WHEN ke.revoked_at IS NOT NULL THEN 'revoked'
    WHEN ke.expires_at <= ${LOOKED_AT} THEN 'expired' ELSE 'live' END`;

const SELECT = sql`SELECT ke.id, ke.name, ke.person_id AS person, ke.organisation_id AS organisation, ke.role,
    to_json(ke.scopes) AS scopes, ke.hint, ${STATE} AS state, ${instantSql('ke.expires_at')} AS "expiresAt",
    ${instantSql('ke.revoked_at')} AS "revokedAt", ke.replaced_by AS "replacedBy",
    (SELECT ${instantSql('u.last_used_at')} FROM key_use u WHERE u.key_id = ke.id AND ${IS_PRESENT}) AS "lastUsedAt",
    ke.revision, ${instantSql('ke.recorded_at')} AS "recordedAt", ke.recorded_by AS "recordedBy"
  FROM api_key ke`;

const WITHIN = withinSql('ke.organisation_id', '$1');

/** One key by id (`$2`), if its organisation lies within `$1`. */
export const KEY = statement(
  'key.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision
      FROM (${SELECT} WHERE ${WITHIN} AND ke.id = $2::uuid) item`,
);

/** Every key within the viewer's bounds, oldest first. */
export const KEYS = (bounds: string | null): Listing => ({
  name: 'keys.page',
  select: SELECT,
  key: { column: 'ke.id', field: 'id' },
  where: WITHIN,
  values: [bounds],
  filters: {
    organisation: (organisation) => `ke.organisation_id = ${organisation}::uuid`,
    person: (person) => `ke.person_id = ${person}::uuid`,
    role: (role) => `ke.role = ${role}`,
    state: (state) => `${STATE} = ${state}`,
  },
});
