import { instantSql } from '../facts/instant.query.js';
import { sql, statement } from '#ledger/statement.js';
import { EXPLANATION, STATUS, toldOn } from './pledge-status.query.js';
import { citedId, seenId } from '../facts/seen-id.query.js';

/** A measure as the wire carries it, or null. */
export const quantitySql = (t: string): string => sql`CASE WHEN ${t}.quantity_unit IS NOT NULL THEN
  json_build_object('min', ${t}.quantity_min, 'max', ${t}.quantity_max, 'unit', ${t}.quantity_unit) END`;

/** `SELECT … FROM …` of pledges (`pl`) with their proposal (`p`); `day` is SQL for the day their status is asked of. */
export const pledgeSelect = (day: string): string => sql`
  SELECT pl.id, p.reference AS proposal, pl.version, pl.party, pl.polarity, pl.kind, pl.domain,
    pl.pledged_on AS "pledgedOn", ${quantitySql('pl')} AS quantity,
    CASE WHEN pl.currency IS NOT NULL THEN
      json_build_object('amount', pl.money_amount::text, 'currency', pl.currency) END AS money,
    pl.sanctions, pl.wording, pl.clause, pl.caveats, pl.legal_form AS "legalForm",
    ${seenId('condition', 'pl.activated_by')} AS "activatedBy", pl.unconditional, ${seenId('condition', 'pl.ended_by')} AS "endedBy", pl.expires_on AS "expiresOn",
    pl.brings_about AS "bringsAbout",
    pl.latest_step AS commitment, pl.latest_step_on AS "commitmentOn",
    pl.credibility, ${citedId('pl')} AS "sourceId",
    ${STATUS} AS status, ${EXPLANATION} AS explanation,
    pl.marking, pl.revision, ${instantSql('pl.recorded_at')} AS "recordedAt", pl.recorded_by AS "recordedBy"
  FROM pledge pl JOIN proposal p ON p.id = pl.proposal_id ${toldOn(day)}`;

/** SQL for a JSON list of pledges, for a proposal `p` around it. */
export const pledgeItems = (where: string, day: string): string => sql`(
  SELECT coalesce(json_agg(row_to_json(item) ORDER BY item.id), '[]') FROM (
    ${pledgeSelect(day).replace('JOIN proposal p ON p.id = pl.proposal_id', '')} WHERE ${where}) item)`;

/** One pledge by id (`$1`) on a day (`$2`). */
export const PLEDGE = statement(
  'pledge.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision
      FROM (${pledgeSelect('$2::date')} WHERE pl.id = $1::uuid) item`,
);
