import { checkNamed, checkOverride } from '#domain/approvals/check-override.js';
import { allow } from '#domain/rules/allow.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Tx } from '#ledger/writing/tx.js';
import { update } from '#ledger/writing/row-change.js';
import { decideLocked, type Decided } from '../proposals/decide-locked.js';
import type { MakeMove } from '../proposals/make-move.js';
import { recordMove } from '../proposals/record-move.js';
import { ApprovalRequestEntity } from './approval-request.entity.js';
import type { AskedOverride } from './new-approval.js';

/** A move with what it does not bring said to be null, as it is kept until it is made. */
export const wholeMove = (move: MakeMove): MakeMove => ({
  move: move.move,
  happenedOn: move.happenedOn,
  reason: move.reason ?? null,
  sourceId: move.sourceId ?? null,
  source: null,
  presenter: move.presenter ?? null,
  occasion: move.occasion ?? null,
  final: move.final ?? null,
  supersededBy: move.supersededBy ?? null,
});

/**
 * Decides about a move as if all that can be set aside were. @throws LostRace, RuleBroken with what cannot be set aside, what
 * nobody was asked to, and what need not be
 */
export async function allowOverride(tx: Tx, asked: AskedOverride, reason: string): Promise<Decided> {
  const decided = await decideLocked(tx, asked.proposal, { ...wholeMove(asked.move), override: { reason } });
  allow(checkNamed(decided.decision.overridden, asked.blockers));
  return decided;
}

/**
 * Makes the move, in the write of the second approval. What no longer stands against it need not be set aside; what has
 * come up since refuses it. @throws LostRace, RuleBroken
 */
export async function override(
  tx: Tx,
  request: ApprovalRequestEntity,
  { move, blockers }: { readonly move: MakeMove; readonly blockers: readonly Blocker[] },
  approval: Partial<ApprovalRequestEntity>,
): Promise<void> {
  const overriding = { ...move, override: { reason: request.reason } };
  const decided = await decideLocked(tx, request.subject_id, overriding);
  allow(checkOverride(decided.decision.overridden, blockers));
  await recordMove(tx, decided, ({ id }) => [
    update(ApprovalRequestEntity, request, { ...approval, outcome_id: id }),
  ]);
}
