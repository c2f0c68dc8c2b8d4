import {
  checkRedactable,
  nothingToRedact,
  REDACTABLE_FIELDS,
  REDACTED,
} from '#domain/approvals/redactable.js';
import type { RedactableField } from '#domain/approvals/redactable.js';
import { allow } from '#domain/rules/allow.js';
import type { Fact } from '#ledger/entries/fact.entity.js';
import type { RedactedEntry } from '#ledger/verify/removals.js';
import { update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { audienceOf } from '../facts/new-fact.js';
import { ApprovalRequestEntity } from './approval-request.entity.js';
import { entriesHolding, erase, wasPresented, type Redacting } from './redaction.store.js';
import { KEPT } from './remarkable.js';
import type { Subject } from './subject.store.js';

const redactingOf = ({ noun, row }: Subject, columns: readonly string[]): Redacting => ({
  noun,
  id: row.id,
  columns,
});

/** The columns that hold some fields. @throws RuleBroken where they cannot be redacted, or nothing is there */
export async function allowRedaction(
  tx: Tx,
  subject: Subject,
  fields: readonly RedactableField[],
): Promise<{ columns: string[]; entries: RedactedEntry[] }> {
  const columns = [...new Set(fields.map((field) => REDACTABLE_FIELDS[field]))];
  const redacting = redactingOf(subject, columns);
  allow(checkRedactable(subject.noun, fields, await wasPresented(tx, redacting)));
  const entries = await entriesHolding(tx, redacting);
  allow(entries.length > 0 ? [] : [nothingToRedact]);
  return { columns, entries };
}

/**
 * Removes the texts for good, in the write of the second approval: from the row, from every entry that holds them, and from
 * the answers that are kept. The entry of this names those entries, the hash of each and that of what is left of it.
 *
 * @throws RuleBroken
 */
export async function redact(
  tx: Tx,
  request: ApprovalRequestEntity,
  subject: Subject,
  fields: readonly RedactableField[],
  approval: Partial<ApprovalRequestEntity>,
): Promise<void> {
  const { columns, entries } = await allowRedaction(tx, subject, fields);
  const { noun, row } = subject;
  await tx.record({
    subject: { type: noun, id: row.id },
    action: `${noun}.redacted`,
    happenedOn: null,
    sourceId: null,
    seenBy: audienceOf(row),
    changes: [
      update(KEPT[noun].table, row, withoutTexts(row, columns)),
      update(ApprovalRequestEntity, request, { ...approval, redacted: entries }),
    ],
  });
  await erase(tx, redactingOf(subject, columns));
}

/** What stands in the place of each text that is there: no address is one that was removed. */
function withoutTexts(row: Fact, columns: readonly string[]): Partial<Fact> {
  const texts = columns.filter((column) => (row as unknown as Record<string, unknown>)[column] !== null);
  return Object.fromEntries(texts.map((column) => [column, column === 'url' ? null : REDACTED]));
}
