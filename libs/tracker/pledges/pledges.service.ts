import { Injectable } from '@nestjs/common';
import { checkTerms } from '#domain/pledges/check-terms.js';
import { checkStepsFollow } from '#domain/pledges/check-steps-follow.js';
import { checkVersionOpen } from '#domain/pledges/check-version-open.js';
import { allow } from '#domain/rules/allow.js';
import { dayOf, type Act, type Answer, type Viewing, type Written } from '#ledger/act.js';
import { NotThere, StaleRevision } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { audienceOf, inherited, newFact } from '../facts/new-fact.js';
import { isStale } from '../facts/is-stale.js';
import { unknownReferences } from '../facts/references.store.js';
import type { Page, PageRequest } from '../listing/page.query.js';
import { proposalId } from '../proposals/find-proposal.query.js';
import { lockProposal } from '../proposals/locked-proposal.store.js';
import { checkCitation, cite } from '../sources/cite.js';
import { retell, retellPledges } from '../timelines/retell.js';
import { factReader, toldReader, type AskedAbout } from '../timelines/told-reader.js';
import { toldInWrite } from '../timelines/told-in-write.js';
import { firstStepOn } from './commitment-step.store.js';
import { loggedPledge } from './logged-pledge.js';
import type { NewPledge, PledgePatch } from './new-pledge.js';
import { PledgeEntity } from './pledge.entity.js';
import { PLEDGE } from './pledge.query.js';
import { pledgeColumns, termsOf } from './pledge-row.js';
import { unseenConditions } from './unseen-conditions.store.js';
import { sentenced } from './pledge-view.js';
import { readOutcome } from './read-outcome.js';
import { lockedPledge, proposalOfPledge, surroundings, unknownSurroundings } from './pledge.store.js';
import { readToldPage } from './told-page.js';

/** Logging, correcting and reading pledges and refusals. */
@Injectable()
export class PledgesService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws NotThere, RuleBroken */
  log(act: Act, ref: string, given: NewPledge): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const [proposal, around, unknown] = await Promise.all([
        lockProposal(tx, ref),
        surroundings(tx, ref, given),
        unknownReferences(
          tx,
          { '/party': given.party, '/sanctions/target': given.sanctions?.target },
          given.sourceId,
        ),
      ]);
      const outcome = await readOutcome(tx, given, proposal.reference);
      const terms = { ...given, ...outcome.said };
      allow([
        ...checkVersionOpen({ stage: proposal.stage, frozen: around.frozen }),
        ...unknown,
        ...unknownSurroundings(given, around),
        ...outcome.blockers,
        ...checkCitation(given, act.today),
        ...checkTerms(terms, act.today),
      ]);

      const seenBy = inherited(proposal, given, act.viewer);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { sourceId, rows } = cite(given, seenBy, act.viewer, fact.recorded_at);
      const pledge = {
        ...fact,
        proposal_id: proposal.id,
        version: proposal.version,
        party: given.party,
        polarity: given.polarity,
        ...pledgeColumns(terms),
        commitment: given.commitment,
        latest_step: given.commitment,
        latest_step_on: given.commitment && given.pledgedOn,
        source_id: sourceId,
      } as PledgeEntity;
      await tx.record({
        subject: { type: 'pledge', id: pledge.id },
        action: given.polarity === 'refusal' ? 'pledge.refused' : 'pledge.logged',
        happenedOn: given.pledgedOn,
        sourceId,
        seenBy,
        changes: [...rows, insert(PledgeEntity, pledge)],
      });
      await retell(tx, { pledges: [loggedPledge(pledge.id, proposal.reference, terms, around)] });
      return answer(tx, 201, pledge.id);
    });
  }

  /** @throws NotThere, StaleRevision, RuleBroken */
  patch(act: Act, id: string, patch: PledgePatch): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const ref = await proposalOfPledge(tx, id);
      const [proposal, pledge, around, stepped, unknown] = await Promise.all([
        lockProposal(tx, ref),
        lockedPledge(tx, id),
        surroundings(tx, ref, patch),
        firstStepOn(tx, id),
        unknownReferences(tx, { '/sanctions/target': patch.sanctions?.target }, patch.sourceId),
      ]);
      if (isStale(act, pledge)) throw new StaleRevision();
      const unseen = await unseenConditions(tx, pledge);
      const outcome = await readOutcome(tx, patch, proposal.reference);
      allow([
        ...checkVersionOpen({ stage: proposal.stage, frozen: around.frozen }),
        ...unknown,
        ...unknownSurroundings(patch, around),
        ...outcome.blockers,
        ...checkCitation(patch, act.today),
        ...checkTerms({ ...termsOf(pledge), ...unseen, ...patch, ...outcome.said }, act.today),
        ...(patch.pledgedOn ? checkStepsFollow(patch.pledgedOn, stepped) : []),
      ]);

      const seenBy = audienceOf(pledge);
      const { sourceId, rows } = cite(patch, seenBy, act.viewer, await tx.now());
      const cited = patch.source || patch.sourceId !== undefined ? { source_id: sourceId } : {};
      // The step it was logged with was taken on the day it was made.
      const start = stepped === null && pledge.commitment ? patch.pledgedOn : undefined;
      const columns = {
        ...(patch.unconditional && pledgeColumns(unseen)),
        ...pledgeColumns({ ...patch, ...outcome.said }),
        ...cited,
        ...(start && { latest_step_on: start }),
      };
      await tx.record({
        subject: { type: 'pledge', id },
        action: 'pledge.corrected',
        happenedOn: null,
        sourceId,
        seenBy,
        changes: [...rows, update(PledgeEntity, pledge, columns)],
      });
      await retellPledges(tx, [id], [{ pledge: { id, proposal: proposal.reference, kind: pledge.kind } }]);
      return answer(tx, 200, id);
    });
  }

  /** With the sentence of its explanation, which lists and answers to writes leave out. @throws NotThere */
  async read(viewing: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const reader = await toldReader(this.ledger, viewing, await this.around(viewing, id));
    const found = await reader.row<PledgeRead>(PLEDGE, [id, dayOf(viewing)]);
    if (!found) throw new NotThere('pledge');
    const body = await sentenced(factReader(this.ledger, viewing), found.json, dayOf(viewing));
    return { body, revision: found.revision };
  }

  /** Every pledge the viewer may see. */
  async list(viewing: Viewing, request: PageRequest): Promise<Page> {
    return readToldPage(this.ledger, viewing, request);
  }

  /** The pledges under one proposal. @throws NotThere */
  async listOf(viewing: Viewing, ref: string, request: PageRequest): Promise<Page> {
    return readToldPage(this.ledger, viewing, request, await proposalId(this.ledger.reader(viewing), ref));
  }

  /** What was known of a pledge is found with what was known of its proposal. */
  private async around(viewing: Viewing, id: string): Promise<AskedAbout> {
    if (viewing.knownAt === undefined) return { pledges: [id] };
    return { proposal: await proposalOfPledge(this.ledger.reader(viewing), id) };
  }
}

interface PledgeRead {
  json: string;
  revision: number;
}

async function answer(tx: Tx, status: number, id: string): Promise<Answer> {
  const read = (await toldInWrite<PledgeRead>(tx, id, PLEDGE, [id, tx.act.today]))!;
  return { status, body: read.json, location: `/api/v1/pledges/${id}`, revision: read.revision };
}
