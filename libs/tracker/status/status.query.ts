import { sql, statement } from '#ledger/statement.js';
import type { Audience } from '#ledger/writing/entry-draft.js';
import { instantSql } from '../facts/instant.query.js';
import { STATUS, toldOn } from '../pledges/pledge-status.query.js';
import { dossierJson, dossierPledge, isInDossier } from '../proposals/dossier.query.js';

const DAY = '$1::date';

/**
 * Every proposal with all that its line of the report is made of: the dossier, one tuple for each pledge, and
 * the last entry that counts on the day (`$1`) and at the instant (`$2`).
 */
export const STATUS_ROWS = statement(
  'status.rows',
  sql`SELECT p.reference, p.title, p.stage, p.marking, p.organisation_id, p.audience, 
      ${dossierJson('p', 'v', DAY, 'under.judged')} AS dossier, under.pledges::text AS pledges,
      last.at AS "changedAt", last.action AS "changedBy"
    FROM proposal p
    JOIN version v ON v.proposal_id = p.id AND v.number = p.version
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(${dossierPledge('p')} ORDER BY pl.id) FILTER (WHERE ${isInDossier('p', DAY)}), '[]') AS judged,
        coalesce(json_agg(json_build_array(${STATUS}, pl.kind, pl.domain, pl.polarity,
                                           pl.money_amount::text, pl.currency) ORDER BY pl.id), '[]') AS pledges
      FROM pledge pl ${toldOn(DAY)} WHERE pl.proposal_id = p.id) under
    CROSS JOIN LATERAL (
      SELECT ${instantSql('e.recorded_at')} AS at, e.action FROM entry e
      WHERE e.chain = p.id AND e.recorded_at <= $2::timestamptz AND (e.happened_on IS NULL OR e.happened_on <= ${DAY})
      ORDER BY e.position DESC LIMIT 1) last
    ORDER BY p.reference`,
);

/** Who may see the proposals in consultation, whose next move asks whether they are caught in a deadlock. */
export const IN_CONSULTATION = statement(
  'status.inConsultation',
  sql`SELECT DISTINCT p.marking, p.organisation_id, p.audience FROM proposal p WHERE p.stage = 'consultation'`,
);

export interface StatusRow extends Audience {
  readonly reference: string;
  readonly title: string;
  readonly stage: string;
  readonly dossier: string;
  readonly pledges: string;
  readonly changedAt: string;
  readonly changedBy: string;
}
