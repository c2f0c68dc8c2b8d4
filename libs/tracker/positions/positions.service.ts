import { Injectable } from '@nestjs/common';
import { checkPosition } from '#domain/positions/check-position.js';
import { allow } from '#domain/rules/allow.js';
import { dayOf, type Act, type Answer, type Viewing, type Written } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { inherited, newFact } from '../facts/new-fact.js';
import { withPledge } from '../facts/seen-with.store.js';
import { unknownReferences } from '../facts/references.store.js';
import { retract, type Retraction } from '../facts/retract.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { proposalId } from '../proposals/find-proposal.query.js';
import { lockProposal } from '../proposals/locked-proposal.store.js';
import { checkCitation, cite } from '../sources/cite.js';
import { retell } from '../timelines/retell.js';
import { positionFact } from './position-fact.js';
import type { NewPosition } from './new-position.js';
import { PositionEntity } from './position.entity.js';
import { POSITION } from './position.query.js';
import { POSITIONS, surroundings } from './position.store.js';
import { POSITIONS_OF, POSITIONS_ON } from './positions.query.js';

/** A page of positions: those that count, or with `history` all that were ever recorded. */
export interface PositionsRequest extends PageRequest {
  readonly history: boolean;
}

/** Recording, retracting and reading what parties say. A new position never overwrites an old one. */
@Injectable()
export class PositionsService {
  constructor(private readonly ledger: Ledger) {}

  /** At every stage: what a party says is so whatever the proposal's own state. @throws NotThere, RuleBroken */
  take(act: Act, ref: string, given: NewPosition): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const [proposal, around, unknown] = await Promise.all([
        lockProposal(tx, ref),
        surroundings(tx, ref, given),
        unknownReferences(tx, { '/party': given.party }, given.sourceId),
      ]);
      const { clause, pledge } = given.about ?? {};
      const about = given.about && {
        clause: clause === undefined ? null : { exists: around.clause },
        pledge: pledge === undefined ? null : { exists: around.pledge },
      };
      allow([
        ...unknown,
        ...checkCitation(given, act.today),
        ...checkPosition({ statedOn: given.statedOn, about }, act.today),
      ]);

      const seenBy = await withPledge(tx, inherited(proposal, given, act.viewer), pledge);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { sourceId, rows } = cite(given, seenBy, act.viewer, fact.recorded_at);
      const position: PositionEntity = {
        ...fact,
        proposal_id: proposal.id,
        version: around.version,
        party: given.party,
        stance: given.stance,
        stated_on: given.statedOn,
        quote: given.quote,
        speaker: given.speaker,
        authority: given.authority,
        clause: clause ?? null,
        pledge_id: pledge ?? null,
        credibility: given.credibility,
        source_id: sourceId,
        retracted_at: null,
        retraction_reason: null,
      };
      await tx.record({
        subject: { type: 'position', id: position.id },
        action: 'position.taken',
        happenedOn: given.statedOn,
        sourceId,
        seenBy,
        changes: [...rows, insert(PositionEntity, position)],
      });
      await retell(tx, { facts: [{ position: positionFact(position, proposal.reference) }] });
      return answer(tx, 201, position.id);
    });
  }

  /** Takes a position back that was never held, or not so. @throws NotThere, RuleBroken */
  retract(act: Act, id: string, given: Retraction): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const { fact, proposal } = await retract(tx, POSITIONS, id, given);
      await retell(tx, { facts: [{ position: positionFact(fact, proposal.reference) }] });
      return answer(tx, 200, id);
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<PositionRead>(POSITION, [id]);
    if (!found) throw new NotThere('position');
    return { body: found.json, revision: found.revision };
  }

  /** Positions on all proposals the viewer may see. */
  list(viewing: Viewing, request: PositionsRequest): Promise<Page> {
    const listing = POSITIONS_ON(dayOf(viewing), request.history);
    return readPage(this.ledger.reader(viewing), listing, request);
  }

  /** Positions on one proposal. @throws NotThere */
  async listOf(viewing: Viewing, ref: string, request: PositionsRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    const listing = POSITIONS_OF(await proposalId(reader, ref), dayOf(viewing), request.history);
    return readPage(reader, listing, request);
  }
}

interface PositionRead {
  json: string;
  revision: number;
}

async function answer(tx: Tx, status: number, id: string): Promise<Answer> {
  const read = (await tx.row<PositionRead>(POSITION, [id]))!;
  return { status, body: read.json, location: `/api/v1/positions/${id}`, revision: read.revision };
}
