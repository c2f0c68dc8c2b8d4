import { checkPurge, isPurgeable } from '#domain/approvals/purgeable.js';
import { allow } from '#domain/rules/allow.js';
import { LOCK_BOOK } from '#ledger/entries/entry.statements.js';
import { update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { audienceOf } from '../facts/new-fact.js';
import { ApprovalRequestEntity } from './approval-request.entity.js';
import { emptiedEntries, isReferredTo, remove } from './purge.store.js';
import type { Subject } from './subject.store.js';

/** @throws RuleBroken where it cannot be purged, still stands, or something refers to it */
export async function allowPurge(tx: Tx, { noun, row }: Subject): Promise<void> {
  // Scenarios name conditions, and are saved in the book's chain; all else that does stands in that of the proposal.
  if (noun === 'condition') await tx.rows(LOCK_BOOK);
  const referredTo = isPurgeable(noun) && (await isReferredTo(tx, { noun, id: row.id }));
  allow(checkPurge(noun, { row, referredTo }));
}

/**
 * Removes a fact for good, in the write of the second approval: its row, all that entries hold of it, and the answers that
 * are kept. The entry of this says nothing of it but its kind and its id, and names those entries, the hash of each and
 * that of what is left of it.
 *
 * @throws RuleBroken
 */
export async function purge(
  tx: Tx,
  request: ApprovalRequestEntity,
  subject: Subject,
  approval: Partial<ApprovalRequestEntity>,
): Promise<void> {
  await allowPurge(tx, subject);
  const { noun, row } = subject;
  const entries = await emptiedEntries(tx, { noun, id: row.id });
  await tx.record({
    subject: { type: noun, id: row.id },
    action: `${noun}.purged`,
    happenedOn: null,
    sourceId: null,
    seenBy: audienceOf(row),
    changes: [update(ApprovalRequestEntity, request, { ...approval, redacted: entries })],
  });
  await remove(tx, { noun, id: row.id });
}
