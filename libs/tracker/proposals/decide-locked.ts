import { allow } from '#domain/rules/allow.js';
import type { Blocker } from '#domain/rules/blocker.js';
import { decideMove } from '#domain/stages/decide-move.js';
import type { MoveDecision } from '#domain/stages/move-decision.js';
import { notTheOwner } from '#domain/stages/not-the-owner.js';
import type { Tx } from '#ledger/writing/tx.js';
import { unknownReferences } from '../facts/references.store.js';
import { checkCitation } from '../sources/cite.js';
import { lockProposal } from './locked-proposal.store.js';
import type { MakeMove, OverridingMove } from './make-move.js';
import { lockedDossier, nextMoveNumber, replacement, wholeDossier, type Replacement } from './move.store.js';
import { decides } from './owner.js';
import type { ProposalEntity } from './proposal.entity.js';
import { lockedVersion } from './version.store.js';
import type { VersionEntity } from './version.entity.js';

/** A move that may be made, with what it is made of. */
export interface Decided {
  readonly request: MakeMove | OverridingMove;
  readonly proposal: ProposalEntity;
  readonly version: VersionEntity;
  readonly number: number;
  readonly superseding: Replacement | undefined;
  readonly decision: MoveDecision;
}

/**
 * Locks a proposal and decides about a move of it. @throws NotThere; LostRace `moved_on` when another move came first;
 * RuleBroken with every blocker
 */
export async function decideLocked(
  tx: Tx,
  ref: string,
  request: MakeMove | OverridingMove,
): Promise<Decided> {
  const { viewer, today } = tx.act;
  const [proposal, found, version, number, unknown, superseding] = await Promise.all([
    lockProposal(tx, ref),
    lockedDossier(tx, ref, request),
    lockedVersion(tx, ref),
    nextMoveNumber(tx, ref),
    unknownReferences(tx, { '/presenter': request.presenter }, request.sourceId),
    replacement(tx, request.supersededBy),
  ]);
  if (!decides(viewer, proposal)) allow([notTheOwner(proposal.reference)]);
  allow([...unknown, ...checkCitation(request, today), ...unknownReplacement(request, superseding)]);
  const decision = decideMove(
    await wholeDossier(tx, found!, request),
    {
      ...request,
      sourceGiven: Boolean(request.sourceId ?? request.source),
      supersededBy: superseding ? { ...superseding, same: superseding.id === proposal.id } : null,
    },
    today,
  );
  return { request, proposal, version, number, superseding, decision };
}

function unknownReplacement({ supersededBy }: MakeMove, found: Replacement | undefined): Blocker[] {
  if (supersededBy == null || found) return [];
  const message = `The book has no proposal ${supersededBy}.`;
  return [{ code: 'replacement_unknown', message, pointer: '/supersededBy' }];
}
