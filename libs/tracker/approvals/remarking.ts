import { checkRemarking } from '#domain/approvals/check-remarking.js';
import { checkAudience } from '#domain/markings/check-audience.js';
import { allow } from '#domain/rules/allow.js';
import type { Audience } from '#ledger/writing/entry-draft.js';
import { update, type RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { AskedRemarking } from './new-approval.js';
import { organisationsOf } from './organisation-of.query.js';
import { KEPT } from './remarkable.js';
import type { Subject } from './subject.store.js';
import { toldBy } from './tells-of.query.js';

/** Whom a fact would be for. Of people by name those it is for already stay named: nobody has to know them to add one. */
export function remarked(
  { row }: Subject,
  { marking, audience = [] }: Pick<AskedRemarking, 'marking' | 'audience'>,
): Audience {
  const kept = marking === row.marking ? row.audience : [];
  return { marking, organisation_id: row.organisation_id, audience: [...new Set([...kept, ...audience])] };
}

/** @throws RuleBroken where nobody would see more, somebody would see less, or what it tells of would be told too widely */
export async function allowRemarking(tx: Tx, subject: Subject, after: Audience): Promise<void> {
  const { row: before } = subject;
  const [tellsOf, organisationOf] = [await toldBy(tx, subject), await organisationsOf(tx, before.audience)];
  const { marking, audience } = after;
  allow([
    ...checkAudience(
      { marking, audience: audience.length > 0 ? audience : undefined, isNobody: false },
      '/remarking',
    ),
    ...checkRemarking({ before, after, tellsOf, organisationOf }),
  ]);
}

/** The fact, and what is part of it, for other eyes. */
export function remark({ noun, row, parts }: Subject, { marking, audience }: Audience): RowChange[] {
  const change = { marking, audience: [...audience] };
  return [
    update(KEPT[noun].table, row, change),
    ...parts.flatMap(({ part, rows }) => rows.map((one) => update(part.table, one, change))),
  ];
}
