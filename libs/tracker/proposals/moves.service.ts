import { Injectable } from '@nestjs/common';
import type { Blocker } from '#domain/rules/blocker.js';
import { allow } from '#domain/rules/allow.js';
import { decideMove } from '#domain/stages/decide-move.js';
import type { MoveDecision } from '#domain/stages/move-decision.js';
import { notTheOwner } from '#domain/stages/not-the-owner.js';
import type { Act, Viewing, Written } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update, type RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { audienceOf, newFact } from '../facts/new-fact.js';
import { unknownReferences } from '../facts/references.store.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { checkCitation, cite } from '../sources/cite.js';
import { retell } from '../timelines/retell.js';
import { proposalId } from './find-proposal.query.js';
import { lockProposal } from './locked-proposal.store.js';
import type { MakeMove } from './make-move.js';
import { MoveEntity } from './move.entity.js';
import { MOVE, MOVES_OF } from './move.query.js';
import { lockedDossier, nextMoveNumber, replacement, wholeDossier, type Replacement } from './move.store.js';
import { decides } from './owner.js';
import { pledgesToFreeze } from './pledge-snapshot.store.js';
import { ProposalEntity } from './proposal.entity.js';
import { VersionEntity } from './version.entity.js';
import { lockedVersion } from './version.store.js';

/** Moves proposals from stage to stage. */
@Injectable()
export class MovesService {
  constructor(private readonly ledger: Ledger) {}

  /**
   * @throws NotThere; LostRace `moved_on` when another move came first; RuleBroken with every blocker
   */
  make(act: Act, ref: string, request: MakeMove): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const [proposal, found, version, number, unknown, superseding] = await Promise.all([
        lockProposal(tx, ref),
        lockedDossier(tx, ref, request),
        lockedVersion(tx, ref),
        nextMoveNumber(tx, ref),
        unknownReferences(tx, { '/presenter': request.presenter }, request.sourceId),
        replacement(tx, request.supersededBy),
      ]);
      if (!decides(act.viewer, proposal)) allow([notTheOwner(proposal.reference)]);
      allow([...unknown, ...checkCitation(request, act.today), ...unknownReplacement(request, superseding)]);
      const decision = decideMove(
        await wholeDossier(tx, found!, request),
        {
          ...request,
          sourceGiven: Boolean(request.sourceId ?? request.source),
          supersededBy: superseding ? { ...superseding, same: superseding.id === proposal.id } : null,
        },
        act.today,
      );

      const seenBy = audienceOf(proposal);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { sourceId, rows } = cite(request, seenBy, act.viewer, fact.recorded_at);
      const move: MoveEntity = {
        ...fact,
        proposal_id: proposal.id,
        number,
        move: decision.move,
        from_stage: decision.from,
        ...{
          to_stage: decision.to,
          happened_on: request.happenedOn,
          reason: request.reason ?? null,
          source_id: sourceId,
        },
        ...{
          presenter: request.presenter ?? null,
          occasion: request.occasion ?? null,
          final: decision.final,
        },
        superseded_by: superseding?.id ?? null,
        version: version.number,
        overridden: [...decision.overridden],
        override_reason: request.override?.reason ?? null,
      };
      await tx.record({
        ...{
          subject: { type: 'proposal', id: proposal.id },
          action: `proposal.${PAST_TENSE[decision.move]}`,
        },
        happenedOn: request.happenedOn,
        sourceId,
        seenBy,
        changes: [
          ...rows,
          insert(MoveEntity, move),
          ...(await this.newState(tx, proposal, version, move, decision)),
        ],
      });
      const { from, to, final } = decision;
      await retell(tx, {
        facts: [{ move: { proposal: proposal.reference, from, to, final: final ?? false } }],
      });
      tx.announce('verify_chain', { chain: proposal.id });
      const read = await tx.row<{ json: string }>(MOVE, [move.id]);
      return { status: 201, body: read!.json, location: `/api/v1/proposals/${proposal.reference}/moves` };
    });
  }

  /** The stage history. @throws NotThere */
  async list(viewing: Viewing, ref: string, request: PageRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    return readPage(reader, MOVES_OF(await proposalId(reader, ref)), request);
  }

  /** The proposal after the move, and its version: frozen, followed by a new one, or as it was. */
  private async newState(
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
    return [
      update(ProposalEntity, proposal, { stage: to, version: next.number }),
      insert(VersionEntity, next),
    ];
  }
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

function unknownReplacement({ supersededBy }: MakeMove, found: Replacement | undefined): Blocker[] {
  if (supersededBy == null || found) return [];
  const message = `The book has no proposal ${supersededBy}.`;
  return [{ code: 'replacement_unknown', message, pointer: '/supersededBy' }];
}
