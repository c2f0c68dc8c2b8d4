import type { Action } from '#ledger/entries/entry.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { audienceOf, newFact } from '../facts/new-fact.js';
import { ApprovalRequestEntity } from './approval-request.entity.js';
import type { Asked } from './new-approval.js';
import type { Subject } from './subject.store.js';

/** Records that something is asked for, for the eyes of whoever sees what it is about; returns its id. */
export async function recordRequest(
  tx: Tx,
  { noun, chain, row }: Subject,
  asked: Asked,
  reason: string,
): Promise<string> {
  const seenBy = audienceOf(row);
  const request: ApprovalRequestEntity = {
    ...newFact(seenBy, tx.act.viewer, await tx.now()),
    chain,
    what: asked.what,
    subject_type: noun,
    subject_id: row.id,
    subject_revision: row.revision,
    asked,
    reason,
    ...{
      first_by: null,
      first_at: null,
      first_how: null,
      second_by: null,
      second_at: null,
      outcome_id: null,
      redacted: null,
    },
    ...{ refused_by: null, refused_at: null, refusal_reason: null, withdrawn_at: null },
  };
  await tx.record({
    subject: { type: 'approval_request', id: request.id },
    action: 'approval_request.made',
    happenedOn: null,
    sourceId: null,
    seenBy,
    changes: [insert(ApprovalRequestEntity, request)],
  });
  return request.id;
}

/** Records what somebody said of a request. */
export const replaceRequest = (
  tx: Tx,
  action: Action,
  request: ApprovalRequestEntity,
  said: Partial<ApprovalRequestEntity>,
): Promise<void> =>
  tx.record({
    subject: { type: 'approval_request', id: request.id },
    action,
    happenedOn: null,
    sourceId: null,
    seenBy: audienceOf(request),
    changes: [update(ApprovalRequestEntity, request, said)],
  });
