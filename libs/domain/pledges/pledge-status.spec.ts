import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../days/day.js';
import { STAGES } from '../stages/stage.js';
import { COMMITMENT_STEPS } from '../vocabulary/commitments.js';
import { POLARITIES } from '../vocabulary/polarities.js';
import {
  PLEDGE_STATUSES,
  pledgeStatus,
  STATUS_RULES,
  type PledgeFacts,
  type PledgeStatus,
} from './pledge-status.js';

const AS_OF = day('2026-01-10');

function facts(changes: Partial<PledgeFacts> = {}): PledgeFacts {
  return {
    polarity: 'offer',
    latestStep: 'announced',
    conditioned: true,
    unconditional: false,
    expiresOn: null,
    proposalStage: 'consultation',
    proposalFinallyRejected: false,
    ...changes,
  };
}
const unconditional = { conditioned: false, unconditional: true };
const expired = { expiresOn: day('2026-01-10') };
const everything = fc.record<PledgeFacts>({
  polarity: fc.constantFrom(...POLARITIES),
  latestStep: fc.option(fc.constantFrom(...COMMITMENT_STEPS)),
  conditioned: fc.boolean(),
  unconditional: fc.boolean(),
  expiresOn: fc.option(fc.constantFrom(day('2026-01-09'), AS_OF, day('2026-01-11'))),
  proposalStage: fc.constantFrom(...STAGES),
  proposalFinallyRejected: fc.boolean(),
});

describe('the status of a pledge', () => {
  test.each<[string, Partial<PledgeFacts>, PledgeStatus, string]>([
    ['a refusal', { polarity: 'refusal', conditioned: false }, 'refused', 'refusal'],
    ['withdrawn by its party', { latestStep: 'withdrawn' }, 'withdrawn', 'withdrawn_by_party'],
    ['under a withdrawn proposal', { proposalStage: 'withdrawn' }, 'lapsed', 'proposal_withdrawn'],
    [
      'in force until its proposal was withdrawn',
      { ...unconditional, proposalStage: 'withdrawn' },
      'lapsed',
      'proposal_withdrawn',
    ],
    [
      'under a finally rejected proposal',
      { proposalStage: 'rejected', proposalFinallyRejected: true },
      'lapsed',
      'proposal_finally_rejected',
    ],
    ['under a proposal rejected for now', { proposalStage: 'rejected' }, 'pending', 'condition_open'],
    [
      'under a proposal that is talked over again',
      { proposalFinallyRejected: true },
      'pending',
      'condition_open',
    ],
    ['expired while it waited', expired, 'lapsed', 'expired_unconfirmed'],
    ['expired with no condition', { ...expired, conditioned: false }, 'lapsed', 'expired_unconfirmed'],
    ['expired after it was in force', { ...expired, ...unconditional }, 'ended', 'ran_out'],
    ['on its last day', { ...unconditional, expiresOn: day('2026-01-11') }, 'in_force', 'unconditional'],
    ['suspended', { latestStep: 'suspended' }, 'suspended', 'suspended_by_party'],
    [
      'suspended, waiting for nothing',
      { ...unconditional, latestStep: 'suspended' },
      'suspended',
      'suspended_by_party',
    ],
    ['suspended, then expired', { ...expired, latestStep: 'suspended' }, 'lapsed', 'expired_unconfirmed'],
    ['unconditional', unconditional, 'in_force', 'unconditional'],
    ['conditioned', {}, 'pending', 'condition_open'],
    ['neither', { conditioned: false }, 'pending', 'no_condition'],
    [
      'a refusal under a withdrawn proposal',
      { polarity: 'refusal', proposalStage: 'withdrawn' },
      'refused',
      'refusal',
    ],
  ])('%s', (_, changes, status, code) => {
    expect(pledgeStatus(facts(changes), AS_OF)).toMatchObject({ status, code });
  });

  it('is always one, with its reason, and the first that holds', () => {
    fc.assert(
      fc.property(everything, (pledge) => {
        const { status, code, because } = pledgeStatus(pledge, AS_OF);
        const first = STATUS_RULES.find((rule) => rule.holds(pledge, AS_OF));
        expect({ status, code, because }).toEqual({
          status: first?.status,
          code: first?.code,
          because: first?.because,
        });
        expect(because).toMatch(/^[A-Z].*\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it('has a way to every status and a sentence of its own for every reason', () => {
    expect(new Set(STATUS_RULES.map(({ status }) => status))).toEqual(new Set(PLEDGE_STATUSES));
    expect(new Set(STATUS_RULES.map(({ because }) => because)).size).toBe(STATUS_RULES.length);
  });

  it('never comes back once the pledge is over', () => {
    const over = ['refused', 'withdrawn', 'lapsed', 'ended'];
    fc.assert(
      fc.property(everything, (pledge) => {
        const before = pledgeStatus(pledge, AS_OF).status;
        const after = pledgeStatus(pledge, day('2027-01-01')).status;
        if (over.includes(before)) expect(after).toBe(before);
      }),
    );
  });
});
