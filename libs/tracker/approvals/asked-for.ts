import type { What } from '#domain/approvals/what.js';
import { allow } from '#domain/rules/allow.js';
import type { Blocker } from '#domain/rules/blocker.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import type { Tx } from '#ledger/writing/tx.js';
import { decides } from '../proposals/owner.js';
import type { Asked, AskedRemarking, NewApproval } from './new-approval.js';
import { notOfTheOwner } from './refusals.js';
import { allowRemarking, remarked } from './remarking.js';
import { findSubject, holdChain, type Subject } from './subject.store.js';

/** What is asked for, checked as far as it can be before anybody has approved it. */
export interface AskedFor {
  readonly subject: Subject;
  readonly what: What;
  readonly asked: Asked;
}

/** Holds the chain of what is asked about. @throws RuleBroken with what stands against it already */
export async function askedFor(tx: Tx, { remarking }: NewApproval): Promise<AskedFor> {
  if (!remarking) throw new RuleBroken([nothingAsked]);
  return askedRemarking(tx, remarking);
}

const nothingAsked: Blocker = { code: 'nothing_asked', message: 'Say what shall be approved.' };

const unknown: Blocker = {
  code: 'subject_unknown',
  message: 'The book has no such thing.',
  pointer: '/remarking/id',
};

async function askedRemarking(tx: Tx, asked: AskedRemarking): Promise<AskedFor> {
  const found = await findSubject(tx, asked.subject, asked.id);
  if (!found) throw new RuleBroken([unknown]);
  await holdChain(tx, found.chain);
  const subject = (await findSubject(tx, asked.subject, asked.id))!;
  if (!decides(tx.act.viewer, subject.row)) allow([notOfTheOwner('ask for')]);
  const after = remarked(subject, asked);
  await allowRemarking(tx, subject, after);
  return { subject, what: 'remarking', asked: { marking: after.marking, audience: after.audience } };
}
