import { sql } from '#ledger/statement.js';
import { byAddress } from '../facts/address.query.js';
import type { SupportFound } from './support-asked.js';

/**
 * A proposal that was opened by the day `$6`, and what of this there is: its clause `$2`, its pledge `$3`, the blocs `$4`
 * and the parties `$5`.
 */
export const SUBJECT = byAddress(
  'support.subject',
  'p.reference',
  (where) => sql`SELECT p.id, p.reference,
      ARRAY(SELECT part->>'party' FROM jsonb_array_elements(p.participants) part) AS participants,
      $2::text IS NULL OR EXISTS (
        SELECT 1 FROM version v CROSS JOIN LATERAL jsonb_array_elements(v.clauses) c
        WHERE v.proposal_id = p.id AND v.opened_on <= $6::date AND c->>'key' = $2::text) AS clause,
      $3::uuid IS NULL OR EXISTS (
        SELECT 1 FROM pledge pl
        WHERE pl.proposal_id = p.id AND pl.id = $3::uuid AND pl.pledged_on <= $6::date) AS pledge,
      ARRAY(SELECT code FROM party WHERE code = ANY($4::text[]) AND type = 'bloc') AS blocs,
      ARRAY(SELECT code FROM party WHERE code = ANY($5::text[])) AS parties
    FROM proposal p WHERE ${where} AND p.opened_on <= $6::date`,
);

export interface Subject extends SupportFound {
  readonly id: string;
  readonly reference: string;
  /** Codes of the parties that take part in it. */
  readonly participants: readonly string[];
}
