import type { PledgeSnapshot } from '#domain/versions/version-content.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { quantitySql } from '../pledges/pledge.query.js';
import { seenId } from '../facts/seen-id.query.js';
import { bears } from './bears.query.js';

interface Snapshots {
  /** SQL for which pledges, of a pledge `pl`; all unless given. */
  readonly which?: string;
  /** SQL for the id of a condition that a pledge names; only where the viewer sees it unless given. */
  readonly condition?: (column: string) => string;
  /** Whether each says how it is marked, as all that is shown does; what a version keeps does not. */
  readonly marked?: true;
}

const seenCondition = (column: string): string => seenId('condition', column);

/** SQL for the pledges of a proposal as a version holds them: those that were not withdrawn. */
export const pledgeSnapshots = (
  proposalId: string,
  { which = 'true', condition = seenCondition, marked }: Snapshots = {},
): string => sql`(
  SELECT coalesce(json_agg(row_to_json(s) ORDER BY s.id), '[]') FROM (
    SELECT pl.id, pl.party, pl.polarity, pl.kind, pl.domain, ${quantitySql('pl')} AS quantity,
      CASE WHEN pl.currency IS NOT NULL THEN
        json_build_object('amount', pl.money_amount::text, 'currency', pl.currency) END AS money,
      pl.sanctions, pl.wording, pl.legal_form AS "legalForm", pl.latest_step AS commitment,
      ${condition('pl.activated_by')} AS "activatedBy", pl.unconditional,
      ${condition('pl.ended_by')} AS "endedBy", pl.expires_on AS "expiresOn",
      pl.brings_about AS "bringsAbout", pl.clause, pl.caveats${marked ? ', pl.marking' : ''}
    FROM pledge pl WHERE pl.proposal_id = ${proposalId} AND pl.latest_step IS DISTINCT FROM 'withdrawn'
      AND ${which}) s)`;

const BEARING = { which: bears('pl', 'p'), condition: (column: string) => column };
const SNAPSHOTS = statement(
  'pledge.snapshots',
  sql`SELECT ${pledgeSnapshots('p.id', BEARING)}::text AS json FROM proposal p WHERE p.id = $1::uuid`,
);

/** The pledges to freeze into a version that is presented: those that bear on its moves, whoever presents it. */
export async function pledgesToFreeze(tx: Tx, proposalId: string): Promise<PledgeSnapshot[]> {
  const { json } = (await tx.row<{ json: string }>(SNAPSHOTS, [proposalId]))!;
  return JSON.parse(json) as PledgeSnapshot[];
}
