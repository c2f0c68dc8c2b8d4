import { allow } from '#domain/rules/allow.js';
import type { Blocker } from '#domain/rules/blocker.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import type { Tx } from '#ledger/writing/tx.js';
import { decides } from '../proposals/owner.js';
import type {
  Asked,
  AskedOverride,
  AskedPurge,
  AskedRedaction,
  AskedRemarking,
  NewApproval,
} from './new-approval.js';
import { allowOverride, wholeMove } from './overriding.js';
import { allowPurge } from './purging.js';
import { allowRedaction } from './redacting.js';
import { notOfTheOwner } from './refusals.js';
import { allowRemarking, remarked } from './remarking.js';
import { findSubject, holdChain, type Subject } from './subject.store.js';

/** What is asked for, checked as far as it can be before anybody has approved it. */
export interface AskedFor {
  readonly subject: Subject;
  readonly asked: Asked;
}

/** Holds the chain of what is asked about. @throws NotThere, LostRace, RuleBroken with what stands against it already */
export async function askedFor(
  tx: Tx,
  { remarking, override, redaction, purge, reason }: NewApproval,
): Promise<AskedFor> {
  if ([remarking, override, redaction, purge].filter((one) => one !== undefined).length > 1)
    throw new RuleBroken([oneThing]);
  if (remarking) return askedRemarking(tx, remarking);
  if (override) return askedOverride(tx, override, reason);
  if (redaction) return askedRedaction(tx, redaction);
  if (purge) return askedPurge(tx, purge);
  throw new RuleBroken([oneThing]);
}

const oneThing: Blocker = { code: 'asks_one_thing', message: 'Ask for exactly one thing.' };

const unknown = (pointer: string): Blocker => ({
  code: 'subject_unknown',
  message: 'The book has no such thing.',
  pointer,
});

async function askedRemarking(tx: Tx, asked: AskedRemarking): Promise<AskedFor> {
  const subject = await heldSubject(tx, asked, '/remarking/id');
  const { marking, audience } = remarked(subject, asked);
  await allowRemarking(tx, subject, { ...subject.row, marking, audience });
  return { subject, asked: { what: 'remarking', marking, audience } };
}

/** What is in the move itself is shown in part, and no redaction of the source would reach it. */
const sourceNotRecorded: Blocker = {
  code: 'source_not_recorded',
  message: 'Record the source first and name it by its id, so that whoever approves can read all of it.',
  pointer: '/override/move/source',
};

async function askedOverride(tx: Tx, asked: AskedOverride, reason: string): Promise<AskedFor> {
  if (asked.move.source) throw new RuleBroken([sourceNotRecorded]);
  const { proposal, decision } = await allowOverride(tx, asked, reason);
  const subject = (await findSubject(tx, 'proposal', proposal.id))!;
  const blockers = decision.overridden;
  return { subject, asked: { what: 'override', move: wholeMove(asked.move), blockers } };
}

async function askedRedaction(tx: Tx, asked: AskedRedaction): Promise<AskedFor> {
  const subject = await heldSubject(tx, asked, '/redaction/id');
  const { columns } = await allowRedaction(tx, subject, asked.fields);
  return { subject, asked: { what: 'redaction', fields: asked.fields, columns } };
}

async function askedPurge(tx: Tx, asked: AskedPurge): Promise<AskedFor> {
  const subject = await heldSubject(tx, asked, '/purge/id', true);
  await allowPurge(tx, subject);
  return { subject, asked: { what: 'purge' } };
}

/** What is asked about, with its chain held. @throws RuleBroken for who does not see it, or does not decide about it */
async function heldSubject(
  tx: Tx,
  { subject: noun, id }: Pick<AskedRedaction, 'subject' | 'id'>,
  pointer: string,
  deletedToo = false,
): Promise<Subject> {
  const found = await findSubject(tx, noun, id, deletedToo);
  if (!found) throw new RuleBroken([unknown(pointer)]);
  await holdChain(tx, found.chain);
  if (!decides(tx.act.viewer, found.row)) allow([notOfTheOwner('ask for')]);
  return (await findSubject(tx, noun, id, deletedToo))!;
}
