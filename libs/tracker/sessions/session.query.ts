import { IDLE_MINUTES } from '#domain/access/session-life.js';
import { sql, statement } from '#ledger/statement.js';
import { IS_PRESENT, LOOKED_AT, withinSql } from '../access/within.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const USED = sql`(SELECT u.last_used_at FROM session_use u WHERE u.session_id = se.id AND ${IS_PRESENT})`;

/** When it was last used is no recorded fact, so of the past only the end that it was given is known. */
const STATE = sql`CASE WHEN se.ended_at IS NOT NULL THEN 'ended'
    WHEN se.ends_at <= ${LOOKED_AT} THEN 'expired'
    WHEN ${IS_PRESENT} AND greatest(se.recorded_at, ${USED}) <= clock_timestamp() - interval '${String(IDLE_MINUTES)} minutes'
      THEN 'expired' ELSE 'live' END`;

const SELECT = sql`SELECT se.id, se.person_id AS person, se.organisation_id AS organisation, se.how, ${STATE} AS state,
    ${instantSql('se.ends_at')} AS "endsAt", ${instantSql('se.ended_at')} AS "endedAt",
    ${instantSql(USED)} AS "lastUsedAt", se.revision,
    ${instantSql('se.recorded_at')} AS "recordedAt", se.recorded_by AS "recordedBy"
  FROM session se`;

/** Within the bounds (`$1`), and of one person alone (`$2`) where it is not null. */
const WITHIN = sql`${withinSql('se.organisation_id', '$1')} AND ${withinSql('se.person_id', '$2')}`;

/** One session by id (`$3`), within those. */
export const SESSION = statement(
  'session.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision
      FROM (${SELECT} WHERE ${WITHIN} AND se.id = $3::uuid) item`,
);

/** Every session within those, newest first. */
export const SESSIONS = (bounds: string | null, person: string | null): Listing => ({
  name: 'sessions.page',
  select: SELECT,
  key: { column: 'se.id', field: 'id' },
  newestFirst: true,
  where: WITHIN,
  values: [bounds, person],
  filters: {
    organisation: (organisation) => `se.organisation_id = ${organisation}::uuid`,
    person: (one) => `se.person_id = ${one}::uuid`,
    state: (state) => `${STATE} = ${state}`,
  },
});
