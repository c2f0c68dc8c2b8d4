import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/days/day.js';
import { checkStep, type Step } from '#domain/pledges/check-step.js';
import { allow } from '#domain/rules/allow.js';
import { COMMITMENT_LADDER, type CommitmentStep, type LadderStep } from '#domain/vocabulary/commitments.js';
import type { Act, Viewing, Written } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import { audienceOf, newFact } from '../facts/new-fact.js';
import { unknownReferences } from '../facts/references.store.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { lockProposal } from '../proposals/locked-proposal.store.js';
import { checkCitation, cite } from '../sources/cite.js';
import type { Citation } from '../sources/new-source.js';
import { retellPledges } from '../timelines/retell.js';
import { STEP, STEPS_OF } from './commitment-step.query.js';
import { CommitmentStepEntity } from './commitment-step.entity.js';
import { stepsSoFar } from './commitment-step.store.js';
import { PledgeEntity } from './pledge.entity.js';
import { lockedPledge, proposalOfPledge } from './pledge.store.js';

/** A further step of a pledge: dated, and cited. */
export interface NewStep extends Citation {
  step: CommitmentStep;
  happenedOn: Day;
}

/** Records how far a pledge has come, from word to deed, and whether it still stands. */
@Injectable()
export class CommitmentStepsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws NotThere, RuleBroken */
  take(act: Act, pledgeId: string, given: NewStep): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const ref = await proposalOfPledge(tx, pledgeId);
      const [, pledge, steps, unknown] = await Promise.all([
        lockProposal(tx, ref),
        lockedPledge(tx, pledgeId),
        stepsSoFar(tx, pledgeId),
        unknownReferences(tx, {}, given.sourceId),
      ]);
      const latest = pledge.latest_step
        ? ({ step: pledge.latest_step, happenedOn: pledge.latest_step_on } as Step)
        : null;
      const latestRung = highestRung([pledge.commitment, ...steps]);
      const stepped = { polarity: pledge.polarity, pledgedOn: pledge.pledged_on, latest, latestRung };
      allow([...unknown, ...checkCitation(given, act.today), ...checkStep(given, stepped, act.today)]);

      const seenBy = audienceOf(pledge);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { sourceId, rows } = cite(given, seenBy, act.viewer, fact.recorded_at);
      const step: CommitmentStepEntity = {
        ...fact,
        proposal_id: pledge.proposal_id,
        pledge_id: pledge.id,
        number: steps.length + 1,
        step: given.step,
        happened_on: given.happenedOn,
        source_id: sourceId,
      };
      const reached = { latest_step: given.step, latest_step_on: given.happenedOn };
      await tx.record({
        subject: { type: 'pledge', id: pledge.id },
        action: `pledge.${given.step}`,
        happenedOn: given.happenedOn,
        sourceId,
        seenBy,
        changes: [...rows, insert(CommitmentStepEntity, step), update(PledgeEntity, pledge, reached)],
      });
      await retellPledges(tx, [pledge.id]);
      const read = await tx.row<{ json: string }>(STEP, [step.id]);
      return { status: 201, body: read!.json, location: `/api/v1/pledges/${pledge.id}/steps` };
    });
  }

  /** @throws NotThere */
  async list(viewing: Viewing, pledgeId: string, request: PageRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    await proposalOfPledge(reader, pledgeId);
    return readPage(reader, STEPS_OF(pledgeId), request);
  }
}

/** The last step that was a rung of the ladder; rungs only rise, so it is the last in order of recording. */
function highestRung(steps: readonly (string | null)[]): LadderStep | null {
  const rungs = steps.filter((step): step is LadderStep =>
    (COMMITMENT_LADDER as readonly (string | null)[]).includes(step),
  );
  return rungs.at(-1) ?? null;
}
