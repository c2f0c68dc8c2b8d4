import { sql } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at, byAddress } from '../facts/address.query.js';
import { underProposal } from '../facts/under-proposal.store.js';
import type { NewPosition } from './new-position.js';
import { PositionEntity } from './position.entity.js';

/** Positions, to be retracted. */
export const POSITIONS = underProposal('position', PositionEntity);

// Who speaks before the first version was opened speaks of the first.
const SURROUNDINGS = byAddress(
  'position.surroundings',
  'p.reference',
  (where) => sql`SELECT v.number AS version,
      EXISTS (SELECT 1 FROM jsonb_array_elements(v.clauses) c WHERE c->>'key' = $3::text) AS clause,
      EXISTS (SELECT 1 FROM pledge pl WHERE pl.proposal_id = p.id AND pl.id = $4::uuid) AS pledge
    FROM proposal p JOIN version v ON v.proposal_id = p.id AND v.number = coalesce(
      (SELECT max(o.number) FROM version o WHERE o.proposal_id = p.id AND o.opened_on <= $2::date), 1)
    WHERE ${where}`,
);

/** What a position stands in. */
export interface Surroundings {
  /** The version that was open on the day of the position. */
  readonly version: number;
  /** Whether that version has the clause, and the proposal the pledge, that the position is about. */
  readonly clause: boolean;
  readonly pledge: boolean;
}

/** Reads the surroundings of a position on a locked proposal. */
export async function surroundings(
  tx: Tx,
  ref: string,
  { statedOn, about }: NewPosition,
): Promise<Surroundings> {
  const values = [ref, statedOn, about?.clause, about?.pledge];
  return (await tx.row<Surroundings>(at(SURROUNDINGS, ref), values))!;
}
