import { sql } from '#ledger/statement.js';
import { byAddress } from '../facts/address.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';
import { seenId } from '../facts/seen-id.query.js';
import { pledgeSnapshots } from './pledge-snapshot.store.js';

const COLUMNS = sql`v.id, p.reference AS proposal, v.number, v.opened_on AS "openedOn", v.frozen_on AS "frozenOn"`;
const RECORDED = sql`v.marking, v.revision, ${instantSql('v.recorded_at')} AS "recordedAt", v.recorded_by AS "recordedBy"`;

/** The versions of one proposal, first to last. */
export const VERSIONS_OF = (proposalId: string): Listing => ({
  name: 'versions.page',
  select: sql`SELECT ${COLUMNS}, jsonb_array_length(v.clauses) AS "clauseCount", ${RECORDED}
    FROM version v JOIN proposal p ON p.id = v.proposal_id`,
  key: { column: 'v.id', field: 'id' },
  where: 'v.proposal_id = $1::uuid',
  values: [proposalId],
  filters: {},
});

const keptId = (field: string): string => seenId('condition', `(s.kept->>'${field}')::uuid`);

/** Of the pledges a version was presented with, those whose pledge the viewer may see. The oldest bring nothing about. */
const FROZEN = sql`(
  SELECT coalesce(json_agg('{"bringsAbout":null}'::jsonb || s.kept || jsonb_build_object(
    'activatedBy', ${keptId('activatedBy')}, 'endedBy', ${keptId('endedBy')}, 'marking', pl.marking) ORDER BY s.place), '[]')
  FROM jsonb_array_elements(v.pledges) WITH ORDINALITY s(kept, place)
  JOIN pledge pl ON pl.id = (s.kept->>'id')::uuid)`;

/**
 * The versions with the numbers `$2`, each with its clauses and pledges: as they were presented, else as they
 * stand. `leftAt` is the last instant of a version that was left without being presented.
 */
export const VERSIONS = byAddress(
  'versions.withContent',
  'p.reference',
  (where) => sql`
    SELECT v.number, v.revision, (SELECT row_to_json(r) FROM (SELECT ${COLUMNS}, v.clauses,
        CASE WHEN v.pledges IS NULL THEN ${pledgeSnapshots('v.proposal_id', { marked: true })} ELSE ${FROZEN} END AS pledges,
        ${RECORDED}) r)::text AS json,
      CASE WHEN v.pledges IS NULL THEN (
        SELECT ${instantSql(`next.recorded_at - interval '1 microsecond'`)} FROM version next
        WHERE next.proposal_id = v.proposal_id AND next.number = v.number + 1) END AS "leftAt"
    FROM proposal p JOIN version v ON v.proposal_id = p.id
    WHERE ${where} AND v.number = ANY($2::int[])`,
);

/** One version as its query returns it. */
export interface VersionRead {
  readonly number: number;
  readonly revision: number;
  readonly json: string;
  readonly leftAt: string | null;
}
