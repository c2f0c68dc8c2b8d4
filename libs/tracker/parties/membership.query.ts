import { sql } from '#ledger/statement.js';
import { byAddress } from '../facts/address.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';
import { citedId } from '../facts/seen-id.query.js';

/** True of a membership (`ms`) that a day lies in. */
export const holdsOn = (day: string): string =>
  sql`ms.starts_on <= ${day} AND (ms.ends_on IS NULL OR ms.ends_on > ${day})`;

// Joined with both parties, since a membership is no more to be seen than either of them.
const SELECT = sql`SELECT ms.id, ms.bloc, ms.member, ms.starts_on AS "from", ms.ends_on AS "to",
    ${citedId('ms')} AS "sourceId", ms.marking, ms.revision, ${instantSql('ms.recorded_at')} AS "recordedAt",
    ms.recorded_by AS "recordedBy"
  FROM membership ms JOIN party bl ON bl.code = ms.bloc JOIN party mb ON mb.code = ms.member`;

/** One membership by its bloc's code or id (`$1`) and its own id (`$2`). */
export const MEMBERSHIP = byAddress(
  'membership.one',
  'bl.code',
  (where) => sql`SELECT row_to_json(item)::text AS json, item.revision
    FROM (${SELECT} WHERE ${where} AND ms.id = $2::uuid) item`,
);

/** The memberships of a bloc: all that were, are and are known to come to an end. */
export const MEMBERSHIPS_OF = (bloc: string): Listing => ({
  name: 'memberships.page',
  select: SELECT,
  key: { column: 'ms.id', field: 'id' },
  where: 'ms.bloc = $1',
  values: [bloc],
  filters: {
    member: (code) => `ms.member = ${code}`,
    on: (day) => holdsOn(`${day}::date`),
  },
});
