import { checkNotRetracted } from '#domain/retractions/check-not-retracted.js';
import { allow } from '#domain/rules/allow.js';
import { update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { lockProposal } from '../proposals/locked-proposal.store.js';
import type { ProposalEntity } from '../proposals/proposal.entity.js';
import { audienceOf } from './new-fact.js';
import type { FactUnderProposal, UnderProposal } from './under-proposal.store.js';

/** Why something is taken back. */
export interface Retraction {
  reason: string;
}

type Retractable = FactUnderProposal & { retracted_at: string | null; retraction_reason: string | null };

/**
 * Takes back a fact under a proposal: it stays in the book, and counts for nothing from now on. At every
 * stage, since what turns out to be wrong was never right.
 *
 * @throws NotThere; RuleBroken `retracted_already`
 */
export async function retract<T extends Retractable>(
  tx: Tx,
  found: UnderProposal<T>,
  id: string,
  { reason }: Retraction,
): Promise<{ fact: T; proposal: ProposalEntity }> {
  const ref = await found.proposalOf(tx, id);
  const [proposal, fact] = await Promise.all([lockProposal(tx, ref), found.locked(tx, id)]);
  allow(checkNotRetracted(fact.retracted_at));
  const taken = { retracted_at: await tx.now(), retraction_reason: reason } as Partial<T>;
  await tx.record({
    subject: { type: found.noun, id },
    action: `${found.noun}.retracted`,
    happenedOn: null,
    sourceId: null,
    seenBy: audienceOf(fact),
    changes: [update(found.table, fact, taken)],
  });
  return { fact, proposal };
}
