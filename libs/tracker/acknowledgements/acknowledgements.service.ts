import { Injectable } from '@nestjs/common';
import { checkNotFuture } from '#domain/days/check-not-future.js';
import { acknowledgeable } from '#domain/deadlocks/acknowledgeable.js';
import { allow } from '#domain/rules/allow.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { circlesInWrite } from '../deadlocks/circles-seen.js';
import { audienceOf, newFact } from '../facts/new-fact.js';
import { unknownReferences } from '../facts/references.store.js';
import { retract, type Retraction } from '../facts/retract.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { proposalId } from '../proposals/find-proposal.query.js';
import { lockProposal } from '../proposals/locked-proposal.store.js';
import { checkCitation, cite } from '../sources/cite.js';
import { AcknowledgementEntity } from './acknowledgement.entity.js';
import { ACKNOWLEDGEMENT, ACKNOWLEDGEMENTS_OF } from './acknowledgement.query.js';
import { ACKNOWLEDGEMENTS, audiencesOf, isAcknowledged } from './acknowledgement.store.js';
import type { NewAcknowledgement } from './new-acknowledgement.js';
import { strictest } from '../facts/strictest.js';

/** Acknowledging deadlocks, taking that back, and reading who has. */
@Injectable()
export class AcknowledgementsService {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Acknowledges a deadlock in which something of the proposal is caught on the day. Its circle is kept in words, so
   * nobody is shown the acknowledgement who may not see all that is caught in it.
   *
   * @throws NotThere, RuleBroken
   */
  give(act: Act, ref: string, given: NewAcknowledgement): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const on = given.acknowledgedOn ?? act.today;
      const proposal = await lockProposal(tx, ref);
      const [unknown, already] = await Promise.all([
        unknownReferences(tx, {}, given.sourceId),
        isAcknowledged(tx, proposal.id, given.deadlock),
      ]);
      const circles = await circlesInWrite(tx, proposal, on);
      const { circle, blockers } = acknowledgeable(circles, { ...given, on, already }, proposal.reference);
      allow([
        ...unknown,
        ...checkNotFuture(on, act.today, '/acknowledgedOn'),
        ...checkCitation(given, act.today),
        ...blockers,
      ]);

      const seenBy = strictest([audienceOf(proposal), ...(await audiencesOf(tx, circle!))]);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { sourceId, rows } = cite(given, seenBy, act.viewer, fact.recorded_at);
      const acknowledgement: AcknowledgementEntity = {
        ...fact,
        proposal_id: proposal.id,
        deadlock: given.deadlock,
        path: circle!.paths[0]!.text,
        reason: given.reason,
        acknowledged_on: on,
        source_id: sourceId,
        retracted_at: null,
        retraction_reason: null,
      };
      await tx.record({
        subject: { type: 'acknowledgement', id: acknowledgement.id },
        action: 'acknowledgement.given',
        happenedOn: on,
        sourceId,
        seenBy,
        changes: [...rows, insert(AcknowledgementEntity, acknowledgement)],
      });
      return answer(tx, 201, acknowledgement.id);
    });
  }

  /** @throws NotThere, RuleBroken */
  retract(act: Act, id: string, given: Retraction): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      await retract(tx, ACKNOWLEDGEMENTS, id, given);
      return answer(tx, 200, id);
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<AcknowledgementRead>(ACKNOWLEDGEMENT, [id]);
    if (!found) throw new NotThere('acknowledgement');
    return { body: found.json, revision: found.revision };
  }

  /** Those under one proposal: what stands, unless the filters ask for what was taken back. @throws NotThere */
  async listOf(viewing: Viewing, ref: string, request: PageRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    const filters = { ...request.filters, retracted: request.filters?.retracted ?? false };
    return readPage(reader, ACKNOWLEDGEMENTS_OF(await proposalId(reader, ref)), { ...request, filters });
  }
}

interface AcknowledgementRead {
  json: string;
  revision: number;
}

async function answer(tx: Tx, status: number, id: string): Promise<Answer> {
  const read = (await tx.row<AcknowledgementRead>(ACKNOWLEDGEMENT, [id]))!;
  return { status, body: read.json, location: `/api/v1/acknowledgements/${id}`, revision: read.revision };
}
