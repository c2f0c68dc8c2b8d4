import type { Condition } from '#domain/conditions/condition.js';
import type { Blocker } from '#domain/rules/blocker.js';
import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { Rows } from '../book/rows.js';
import { at, byAddress } from '../facts/address.query.js';
import type { PledgePatch } from './new-pledge.js';
import type { PledgeEntity } from './pledge.entity.js';

const SURROUNDINGS = byAddress(
  'pledge.surroundings',
  'p.reference',
  (where) => sql`SELECT v.frozen_on IS NOT NULL AS frozen,
      ARRAY(SELECT jsonb_array_elements(v.clauses)->>'key') AS clauses,
      (SELECT coalesce(jsonb_object_agg(c.id, c.expression), '{}') FROM condition c
       WHERE c.proposal_id = p.id AND c.id = ANY($2::uuid[])) AS conditions
    FROM proposal p JOIN version v ON v.proposal_id = p.id AND v.number = p.version WHERE ${where}`,
);

/** What a pledge stands in: whether its version is open, and which clauses and conditions it may name. */
export interface Surroundings {
  readonly frozen: boolean;
  readonly clauses: readonly string[];
  /** By id. */
  readonly conditions: Readonly<Record<string, Condition>>;
}

/** Reads the surroundings of a pledge under a locked proposal. */
export async function surroundings(
  tx: Tx,
  ref: string,
  { activatedBy, endedBy }: PledgePatch,
): Promise<Surroundings> {
  const conditions = [activatedBy, endedBy].filter((id): id is string => id != null);
  return (await tx.row<Surroundings>(at(SURROUNDINGS, ref), [ref, conditions]))!;
}

/** Clauses and conditions that a pledge names and its proposal does not have. */
export function unknownSurroundings(given: PledgePatch, { clauses, conditions }: Surroundings): Blocker[] {
  const blockers: Blocker[] = [];
  if (given.clause != null && !clauses.includes(given.clause)) {
    const message = `The proposal has no clause ${given.clause}.`;
    blockers.push({ code: 'clause_unknown', message, pointer: '/clause' });
  }
  for (const field of ['activatedBy', 'endedBy'] as const) {
    const id = given[field];
    if (id == null || conditions[id.toLowerCase()]) continue;
    const message = 'The proposal has no such condition.';
    blockers.push({ code: 'condition_unknown', message, pointer: `/${field}` });
  }
  return blockers;
}

const PROPOSAL_OF = statement(
  'pledge.proposal',
  sql`SELECT proposal_id AS id FROM pledge WHERE id = $1::uuid`,
);
const ROW = statement('pledge.row', sql`SELECT * FROM pledge WHERE id = $1::uuid`);

/** The id of the proposal a pledge is under; it never changes. @throws NotThere */
export async function proposalOfPledge(tx: Rows, pledgeId: string): Promise<string> {
  const [found] = await tx.rows<{ id: string }>(PROPOSAL_OF, [pledgeId]);
  if (!found) throw new NotThere('pledge');
  return found.id;
}

/** A pledge whose proposal is locked. @throws NotThere */
export async function lockedPledge(tx: Tx, pledgeId: string): Promise<PledgeEntity> {
  const found = await tx.row<PledgeEntity>(ROW, [pledgeId]);
  if (!found) throw new NotThere('pledge');
  return found;
}
