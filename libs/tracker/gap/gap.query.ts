import type { RequirementFact } from '#domain/gap/requirement-on.js';
import { sql } from '#ledger/statement.js';
import { byAddress } from '../facts/address.query.js';
import { quantitySql } from '../pledges/pledge.query.js';

/** What a proposal requires: what stands, in the order in which it was recorded. */
export const REQUIRED = byAddress(
  'gap.required',
  'p.reference',
  (where) => sql`SELECT p.id, p.reference, (
      SELECT coalesce(json_agg(json_build_object('id', rq.id, 'kind', rq.kind, 'domain', rq.domain,
        'quantity', ${quantitySql('rq')}, 'byDays', rq.by_days, 'statedOn', rq.stated_on) ORDER BY rq.id), '[]')
      FROM requirement rq WHERE rq.proposal_id = p.id AND rq.retracted_at IS NULL)::text AS requirements
    FROM proposal p WHERE ${where}`,
);

export interface Required {
  readonly id: string;
  readonly reference: string;
  /** The JSON text of a list. */
  readonly requirements: string;
}

export const parseRequired = ({ requirements }: Required): RequirementFact[] =>
  JSON.parse(requirements) as RequirementFact[];
