import type { Approvable, Approver } from '#domain/approvals/check-approver.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { ApprovalRequestEntity } from './approval-request.entity.js';
import { isPerson } from './is-person.query.js';
import { lettersIn, standingBehind } from './standing-behind.query.js';
import { recordersOf, type Subject } from './subject.store.js';
import { waysIn } from './ways-in.query.js';

/** How whoever approves came in. */
export interface CameIn {
  /** The id of the session that they began; none for whoever came with a key. */
  readonly session?: string;
}

/** Whoever acts, as the rules on approvals look at them. A key that is nobody's has an id as well, which is nobody's. */
export async function approver(tx: Tx, { session }: CameIn): Promise<Approver> {
  const { kind, person, organisation } = tx.act.viewer;
  const inPerson = kind === 'member' && person !== undefined && (await isPerson(tx, person));
  return {
    person: inPerson ? person : null,
    organisation,
    inSession: session !== undefined,
    orWhoLetThemIn: inPerson ? [person, ...(await lettersIn(tx, person))] : [],
    cameIn: inPerson ? await waysIn(tx, person, session) : { how: null, first: null, knownAs: [] },
  };
}

/** Who had a hand in what is asked for. */
export async function approvable(
  tx: Tx,
  request: ApprovalRequestEntity,
  subject: Subject,
): Promise<Approvable> {
  const { first_by: first, first_how: how } = request;
  return {
    owner: subject.row.organisation_id,
    askedBy: await standingBehind(tx, [request.recorded_by]),
    recordedBy: await standingBehind(tx, await recordersOf(tx, subject)),
    approvedBy: first === null ? [] : [first],
    approvedOrLetInBy: first === null ? [] : [first, ...(await lettersIn(tx, first))],
    approverCameIn: first === null ? null : { ...(await waysIn(tx, first)), how },
  };
}
