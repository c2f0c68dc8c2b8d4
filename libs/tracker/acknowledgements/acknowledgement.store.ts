import type { Circle } from '#domain/deadlocks/deadlock.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { Audience } from '#ledger/writing/entry-draft.js';
import { underProposal } from '../facts/under-proposal.store.js';
import { AcknowledgementEntity } from './acknowledgement.entity.js';

/** Acknowledgements, to be retracted. */
export const ACKNOWLEDGEMENTS = underProposal('acknowledgement', AcknowledgementEntity);

const STANDING = statement(
  'acknowledgement.standing',
  sql`SELECT 1 FROM acknowledgement WHERE proposal_id = $1::uuid AND deadlock = $2 AND retracted_at IS NULL`,
);

/** Whether a deadlock is acknowledged under a proposal that is locked, on whatever day. */
export async function isAcknowledged(tx: Tx, proposalId: string, deadlock: string): Promise<boolean> {
  return (await tx.row(STANDING, [proposalId, deadlock])) !== undefined;
}

const MARKED = statement(
  'acknowledgement.marked',
  sql`SELECT pl.marking, pl.organisation_id, pl.audience FROM pledge pl WHERE pl.id = ANY($1::uuid[])
    UNION ALL
    SELECT p.marking, p.organisation_id, p.audience FROM proposal p
    WHERE p.reference = ANY($2::text[]) ORDER BY 1, 2, 3`,
);

/** Who may see what is caught in a deadlock, each for itself. */
export function audiencesOf(tx: Tx, { members }: Pick<Circle, 'members'>): Promise<Audience[]> {
  const pledges = members.map(({ pledge }) => pledge).filter((id) => id !== null);
  const proposals = members.map(({ proposal }) => proposal).filter((reference) => reference !== null);
  return tx.rows<Audience>(MARKED, [pledges, proposals]);
}
