import { instantSql } from '../facts/instant.query.js';
import { retractedSql } from '../facts/retracted.query.js';
import { sql, statement } from '#ledger/statement.js';
import { citedId } from '../facts/seen-id.query.js';

const COLUMNS = sql`po.id, po.version, po.party, po.stance, po.stated_on AS "statedOn", po.quote, po.speaker, po.authority,
  CASE WHEN po.clause IS NOT NULL THEN json_build_object('clause', po.clause)
       WHEN po.pledge_id IS NOT NULL THEN json_build_object('pledge', po.pledge_id) END AS about,
  po.credibility, ${citedId('po')} AS "sourceId",
  ${retractedSql('po')} AS retracted,
  po.marking, po.revision, ${instantSql('po.recorded_at')} AS "recordedAt", po.recorded_by AS "recordedBy"`;

/** `SELECT … FROM …` of positions (`po`) with their proposal (`p`). */
export const POSITION_SELECT = sql`SELECT ${COLUMNS.replace('po.id,', 'po.id, p.reference AS proposal,')}
  FROM position po JOIN proposal p ON p.id = po.proposal_id`;

/**
 * True of a position that no later one of the same party on the same thing has overtaken: of two stated on
 * one day, the one recorded later counts.
 */
export const IS_CURRENT = sql`po.retracted_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM position later
  WHERE later.proposal_id = po.proposal_id AND later.party = po.party AND later.retracted_at IS NULL
    AND later.clause IS NOT DISTINCT FROM po.clause AND later.pledge_id IS NOT DISTINCT FROM po.pledge_id
    AND (later.stated_on, later.id) > (po.stated_on, po.id))`;

/** SQL for a JSON list of each party's latest position on a proposal as a whole. */
export const latestPositionItems = (proposalId: string): string => sql`(
  SELECT coalesce(json_agg(row_to_json(item) ORDER BY item.party), '[]') FROM (
    SELECT DISTINCT ON (po.party) p.reference AS proposal, ${COLUMNS} FROM position po
    WHERE po.proposal_id = ${proposalId} AND po.retracted_at IS NULL AND po.clause IS NULL AND po.pledge_id IS NULL
    ORDER BY po.party, po.stated_on DESC, po.id DESC) item)`;

/** One position by id (`$1`). */
export const POSITION = statement(
  'position.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision FROM (${POSITION_SELECT} WHERE po.id = $1::uuid) item`,
);
