import { sql } from '#ledger/statement.js';
import { byAddress } from '../facts/address.query.js';
import { instantSql } from '../facts/instant.query.js';
import { holdsOn } from './membership.query.js';

/**
 * `SELECT … FROM …` of parties (`pa`) on a day: with the blocs each belongs to, and for a bloc how many belong
 * to it. Memberships are gathered once for all parties, not once for each; where a bloc or a member is not
 * for the viewer's eyes, nor is the membership.
 */
export const partySelect = (day: string): string => sql`
  SELECT pa.id, pa.code, pa.name, pa.type, pa.retired_on AS "retiredOn", coalesce(held.blocs, '[]') AS blocs,
    CASE WHEN pa.type = 'bloc' THEN coalesce(had.members, 0) END AS members,
    pa.marking, pa.revision, ${instantSql('pa.recorded_at')} AS "recordedAt", pa.recorded_by AS "recordedBy"
  FROM party pa
  LEFT JOIN (SELECT ms.member, json_agg(ms.bloc ORDER BY ms.bloc) AS blocs
             FROM membership ms JOIN party bl ON bl.code = ms.bloc
             WHERE ${holdsOn(day)} GROUP BY ms.member) held ON held.member = pa.code
  LEFT JOIN (SELECT ms.bloc, count(*) AS members
             FROM membership ms JOIN party mb ON mb.code = ms.member
             WHERE ${holdsOn(day)} GROUP BY ms.bloc) had ON had.bloc = pa.code`;

/** One party by code or id (`$1`), on the day `$2`. */
export const PARTY = byAddress(
  'party.one',
  'pa.code',
  (where) => sql`SELECT row_to_json(item)::text AS json, item.revision, item.code
    FROM (${partySelect('$2::date')} WHERE ${where}) item`,
);
