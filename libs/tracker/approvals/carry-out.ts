import { update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { ApprovalRequestEntity } from './approval-request.entity.js';
import type { AskedRemarking } from './new-approval.js';
import { override } from './overriding.js';
import { purge } from './purging.js';
import { redact } from './redacting.js';
import { allowRemarking, remark, remarked } from './remarking.js';
import type { Subject } from './subject.store.js';

type SecondApproval = Pick<ApprovalRequestEntity, 'second_by' | 'second_at'>;

/** Does what was asked for, in the write of the second approval. @throws LostRace, RuleBroken with what stands against it now */
export async function carryOut(
  tx: Tx,
  request: ApprovalRequestEntity,
  subject: Subject,
  approval: SecondApproval,
): Promise<void> {
  const { asked } = request;
  if (asked.what === 'override') await override(tx, request, asked, approval);
  else if (asked.what === 'redaction') await redact(tx, request, subject, asked.fields, approval);
  else if (asked.what === 'purge') await purge(tx, request, subject, approval);
  else await lower(tx, request, subject, asked, approval);
}

/**
 * The entry is for whoever sees the fact from now on, and so is the request, with why and by whom; what was recorded
 * before stays for those whom it was recorded for.
 */
async function lower(
  tx: Tx,
  request: ApprovalRequestEntity,
  subject: Subject,
  asked: Pick<AskedRemarking, 'marking' | 'audience'>,
  approval: SecondApproval,
): Promise<void> {
  const after = remarked(subject, asked);
  await allowRemarking(tx, subject, after);
  const { marking, audience } = after;
  await tx.record({
    subject: { type: subject.noun, id: subject.row.id },
    action: `${subject.noun}.remarked`,
    happenedOn: null,
    sourceId: null,
    seenBy: after,
    changes: [
      ...remark(subject, after),
      update(ApprovalRequestEntity, request, { ...approval, marking, audience: [...audience] }),
    ],
  });
}
