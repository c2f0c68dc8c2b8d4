import { checkNotFuture } from '../days/check-not-future.js';
import type { Day } from '../days/day.js';
import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';
import { rungOf, type CommitmentStep, type LadderStep } from '../vocabulary/commitments.js';
import type { Polarity } from '../vocabulary/polarities.js';

export interface Step {
  step: CommitmentStep;
  happenedOn: Day;
}

/** What the rules on a further step look at. `latestRung`: the last step that was a rung of the ladder. */
export interface SteppedPledge {
  polarity: Polarity;
  pledgedOn: Day;
  latest: Step | null;
  latestRung: LadderStep | null;
}

/**
 * A pledge climbs the ladder of commitment, rungs may be passed over, and it never climbs down: a correction
 * retracts. A suspended pledge resumes with the rung it was on or a higher one; a withdrawn one is over.
 */
export function checkStep(next: Step, pledge: SteppedPledge, today: Day): Blocker[] {
  if (pledge.polarity === 'refusal') {
    return [
      {
        code: 'refusal_has_no_steps',
        message: 'A refusal climbs no ladder of commitment.',
        pointer: '/step',
      },
    ];
  }
  return [...checkDay(next.happenedOn, pledge, today), ...checkRung(next.step, pledge)];
}

function checkDay(happenedOn: Day, { pledgedOn, latest }: SteppedPledge, today: Day): Blocker[] {
  const blockers = [...checkNotFuture(happenedOn, today, '/happenedOn')];
  if (happenedOn < pledgedOn) {
    const message = `${happenedOn} is before the pledge was made, on ${pledgedOn}.`;
    blockers.push({ code: 'before_the_pledge', message, pointer: '/happenedOn' });
  }
  if (latest && happenedOn < latest.happenedOn) {
    const message = `${happenedOn} is before the latest step, ${latest.step}, of ${latest.happenedOn}.`;
    blockers.push({ code: 'before_latest_step', message, pointer: '/happenedOn' });
  }
  return blockers;
}

function checkRung(step: CommitmentStep, { latest, latestRung }: SteppedPledge): readonly Blocker[] {
  const pointer = '/step';
  if (latest?.step === 'withdrawn') {
    const message = `The pledge was withdrawn on ${latest.happenedOn}: no step follows.`;
    return [{ code: 'withdrawn_is_final', message, pointer }];
  }
  if (step === 'withdrawn') return NO_BLOCKERS;
  if (step === 'suspended') {
    if (latest?.step !== 'suspended') return NO_BLOCKERS;
    const message = `The pledge is suspended already, since ${latest.happenedOn}.`;
    return [{ code: 'already_suspended', message, pointer }];
  }
  if (latestRung === null) return NO_BLOCKERS;
  const climbed = rungOf(step) - rungOf(latestRung);
  if (climbed > 0 || (climbed === 0 && latest?.step === 'suspended')) return NO_BLOCKERS;
  const message =
    climbed === 0
      ? `The pledge is ${latestRung} already.`
      : `The pledge is ${latestRung}, and ${step} lies behind it: steps go forward only.`;
  return [{ code: 'step_not_forward', message, pointer }];
}
