import { allow } from '#domain/rules/allow.js';
import type { Blocker } from '#domain/rules/blocker.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import type { Tx } from '#ledger/writing/tx.js';
import { decides } from '../proposals/owner.js';
import type { Asked, AskedOverride, AskedRemarking, NewApproval } from './new-approval.js';
import { allowOverride, wholeMove } from './overriding.js';
import { notOfTheOwner } from './refusals.js';
import { allowRemarking, remarked } from './remarking.js';
import { findSubject, holdChain, type Subject } from './subject.store.js';

/** What is asked for, checked as far as it can be before anybody has approved it. */
export interface AskedFor {
  readonly subject: Subject;
  readonly asked: Asked;
}

/** Holds the chain of what is asked about. @throws NotThere, LostRace, RuleBroken with what stands against it already */
export async function askedFor(tx: Tx, { remarking, override, reason }: NewApproval): Promise<AskedFor> {
  if (remarking && override) throw new RuleBroken([oneThing]);
  if (remarking) return askedRemarking(tx, remarking);
  if (override) return askedOverride(tx, override, reason);
  throw new RuleBroken([oneThing]);
}

const oneThing: Blocker = { code: 'asks_one_thing', message: 'Ask for exactly one thing.' };

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
  const { marking, audience } = remarked(subject, asked);
  await allowRemarking(tx, subject, { ...subject.row, marking, audience });
  return { subject, asked: { what: 'remarking', marking, audience } };
}

async function askedOverride(tx: Tx, asked: AskedOverride, reason: string): Promise<AskedFor> {
  const { proposal, decision } = await allowOverride(tx, asked, reason);
  const subject = (await findSubject(tx, 'proposal', proposal.id))!;
  const blockers = decision.overridden;
  return { subject, asked: { what: 'override', move: wholeMove(asked.move), blockers } };
}
