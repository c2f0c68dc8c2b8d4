import type { MoveDecision } from '#domain/stages/move-decision.js';
import { insert, update, type RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { audienceOf, newFact } from '../facts/new-fact.js';
import { cite } from '../sources/cite.js';
import { retell } from '../timelines/retell.js';
import type { Decided } from './decide-locked.js';
import { MoveEntity } from './move.entity.js';
import { pledgesToFreeze } from './pledge-snapshot.store.js';
import { ProposalEntity } from './proposal.entity.js';
import { VersionEntity } from './version.entity.js';

/**
 * Records a move that was decided, and what follows from it.
 * @param also what is recorded with it, once its id is known
 */
export async function recordMove(
  tx: Tx,
  decided: Decided,
  also: (move: MoveEntity) => readonly RowChange[] = () => [],
): Promise<MoveEntity> {
  const { request, proposal, version, number, superseding, decision } = decided;
  const seenBy = audienceOf(proposal);
  const fact = newFact(seenBy, tx.act.viewer, await tx.now());
  const { sourceId, rows } = cite(request, seenBy, tx.act.viewer, fact.recorded_at);
  const move: MoveEntity = {
    ...fact,
    proposal_id: proposal.id,
    number,
    move: decision.move,
    from_stage: decision.from,
    to_stage: decision.to,
    happened_on: request.happenedOn,
    reason: request.reason ?? null,
    source_id: sourceId,
    presenter: request.presenter ?? null,
    occasion: request.occasion ?? null,
    final: decision.final,
    superseded_by: superseding?.id ?? null,
    version: version.number,
    overridden: [...decision.overridden],
    override_reason: 'override' in request ? request.override.reason : null,
  };
  await tx.record({
    subject: { type: 'proposal', id: proposal.id },
    action: `proposal.${PAST_TENSE[decision.move]}`,
    happenedOn: request.happenedOn,
    sourceId,
    seenBy,
    changes: [
      ...rows,
      insert(MoveEntity, move),
      ...(await newState(tx, proposal, version, move, decision)),
      ...also(move),
    ],
  });
  const { from, to, final } = decision;
  await retell(tx, {
    facts: [{ move: { proposal: proposal.reference, from, to, final: final ?? false } }],
  });
  tx.announce('verify_chain', { chain: proposal.id });
  return move;
}

/** The proposal after the move, and its version: frozen, followed by a new one, or as it was. */
async function newState(
  tx: Tx,
  proposal: ProposalEntity,
  version: VersionEntity,
  { happened_on, recorded_at }: MoveEntity,
  { to, freezesVersion, opensVersion }: MoveDecision,
): Promise<RowChange[]> {
  if (freezesVersion) {
    const pledges = await pledgesToFreeze(tx, proposal.id);
    const frozen = update(VersionEntity, version, { frozen_on: happened_on, pledges });
    return [update(ProposalEntity, proposal, { stage: to }), frozen];
  }
  if (!opensVersion) return [update(ProposalEntity, proposal, { stage: to })];
  const next: VersionEntity = {
    ...newFact(audienceOf(proposal), tx.act.viewer, recorded_at),
    proposal_id: proposal.id,
    number: version.number + 1,
    opened_on: happened_on,
    frozen_on: null,
    clauses: version.clauses,
    pledges: null,
  };
  return [update(ProposalEntity, proposal, { stage: to, version: next.number }), insert(VersionEntity, next)];
}

const PAST_TENSE: Record<MoveDecision['move'], string> = {
  circulate: 'circulated',
  recall: 'recalled',
  endorse: 'endorsed',
  present: 'presented',
  counter: 'countered',
  accept: 'accepted',
  reject: 'rejected',
  reopen: 'reopened',
  withdraw: 'withdrawn',
  supersede: 'superseded',
};
