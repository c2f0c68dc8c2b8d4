import { describe, expect, it, test } from '@jest/globals';
import { day } from '../days/day.js';
import {
  COMMITMENT_LADDER,
  COMMITMENT_STEPS,
  type CommitmentStep,
  type LadderStep,
} from '../vocabulary/commitments.js';
import { checkStep, type SteppedPledge } from './check-step.js';

const TODAY = day('2026-01-10');

function pledge(latest: CommitmentStep | null, latestRung: LadderStep | null): SteppedPledge {
  return {
    polarity: 'offer',
    pledgedOn: day('2025-04-30'),
    latest: latest && { step: latest, happenedOn: day('2025-09-04') },
    latestRung,
  };
}
const codes = (step: CommitmentStep, of: SteppedPledge, happenedOn = '2026-01-06') =>
  checkStep({ step, happenedOn: day(happenedOn) }, of, TODAY).map(({ code }) => code);

describe('the ladder of commitment', () => {
  it('is climbed forward, rungs may be passed over, and none twice', () => {
    COMMITMENT_LADDER.forEach((on, rung) => {
      COMMITMENT_LADDER.forEach((next, nextRung) => {
        expect(codes(next, pledge(on, on))).toEqual(nextRung > rung ? [] : ['step_not_forward']);
      });
    });
  });

  test.each(COMMITMENT_STEPS)('may begin with %s', (step) => {
    expect(codes(step, pledge(null, null))).toEqual([]);
  });

  it('is left for a while, and taken up again where it was or higher', () => {
    expect(codes('suspended', pledge('committed', 'committed'))).toEqual([]);
    expect(codes('suspended', pledge('suspended', 'committed'))).toEqual(['already_suspended']);
    expect(codes('announced', pledge('suspended', 'committed'))).toEqual(['step_not_forward']);
    expect(codes('committed', pledge('suspended', 'committed'))).toEqual([]);
    expect(codes('delivered', pledge('suspended', 'committed'))).toEqual([]);
    expect(codes('withdrawn', pledge('suspended', 'committed'))).toEqual([]);
    expect(codes('announced', pledge('suspended', null))).toEqual([]);
  });

  test.each(COMMITMENT_STEPS)('ends with a withdrawal: %s does not follow', (step) => {
    expect(codes(step, pledge('withdrawn', 'committed'))).toEqual(['withdrawn_is_final']);
  });

  test.each(COMMITMENT_STEPS)('is not for refusals: %s', (step) => {
    expect(codes(step, { ...pledge(null, null), polarity: 'refusal' })).toEqual(['refusal_has_no_steps']);
  });

  test.each([
    ['2025-09-04', []],
    ['2026-01-10', []],
    ['2026-01-11', ['in_the_future']],
    ['2025-09-03', ['before_latest_step']],
    ['2025-04-29', ['before_the_pledge', 'before_latest_step']],
  ])('dates a step %s: %j', (happenedOn, expected) => {
    expect(codes('committed', pledge('announced', 'announced'), happenedOn)).toEqual(expected);
  });

  it('names the day and the rung at once', () => {
    expect(codes('announced', pledge('committed', 'committed'), '2026-02-01')).toEqual([
      'in_the_future',
      'step_not_forward',
    ]);
  });
});
