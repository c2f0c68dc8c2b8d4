import { describe, expect, test } from '@jest/globals';
import { told } from '../../../../test/cast/told-histories.js';
import {
  denied,
  FORCE,
  forceProposal,
  occurred,
  said,
  unconditional,
  waiting,
} from '../../../../test/cast/waiting-pledges.js';
import { day } from '../../days/day.js';
import type { BookFacts, PledgeFact } from '../book/facts.js';
import type { Condition } from '../condition.js';

const CEASEFIRE: Condition = { event: 'ceasefire_in_force' };
const US: Condition = { stance: { party: 'US', atLeast: 'supports' } };
const happened = [occurred('ceasefire_in_force', '2026-02-01')];
const since = 'from 2025-04-30';

describe('the history of a pledge', () => {
  test.each<[string, PledgeFact, Partial<BookFacts>, string[]]>([
    ['that waits', waiting('p', CEASEFIRE), {}, [`condition_open ${since}`]],
    [
      'whose condition is met',
      waiting('p', CEASEFIRE),
      { events: happened },
      [`condition_open ${since}`, 'condition_met from 2026-02-01'],
    ],
    [
      'whose condition is denied',
      waiting('p', CEASEFIRE),
      { events: [denied('ceasefire_in_force', '2026-01-31')] },
      [`condition_not_met ${since}`, 'condition_open from 2026-02-01'],
    ],
    [
      'whose condition was met before it was made',
      waiting('p', CEASEFIRE),
      { events: [occurred('ceasefire_in_force', '2025-01-01')] },
      [`condition_met ${since}`],
    ],
    ['with no condition', waiting('p', null), {}, [`no_condition ${since}`]],
    ['that waits for nothing', unconditional('p'), {}, [`unconditional ${since}`]],
    ['that refuses', waiting('p', null, { polarity: 'refusal' }), {}, [`refusal ${since}`]],
    [
      'once started, it stays in force when the condition no longer holds',
      waiting('p', US),
      { positions: [said('US', 'supports', '2026-01-01'), said('US', 'opposes', '2026-02-01')] },
      [`condition_open ${since}`, 'condition_met from 2026-01-01'],
    ],
    [
      'that ends by a condition',
      unconditional('p', { endedBy: CEASEFIRE }),
      { events: happened },
      [`unconditional ${since}`, 'ended_by_condition from 2026-02-01'],
    ],
    [
      'whose end came first',
      waiting('p', { event: 'mandate_adopted' }, { endedBy: CEASEFIRE }),
      { events: [...happened, occurred('mandate_adopted', '2026-03-01')] },
      [`condition_open ${since}`, 'ended_before_start from 2026-02-01'],
    ],
    [
      'whose end holds for now',
      waiting('p', CEASEFIRE, { endedBy: { not: US } }),
      {
        events: [denied('ceasefire_in_force', '2026-01-31'), ...happened],
        positions: [said('US', 'opposes', '2026-01-01'), said('US', 'supports', '2026-03-01')],
      },
      [`condition_not_met ${since}`, 'end_holds from 2026-02-01', 'condition_met from 2026-03-01'],
    ],
    [
      'that may have begun and ended before its condition is known to be met',
      waiting('p', CEASEFIRE, { endedBy: { not: US } }),
      {
        events: happened,
        positions: [said('US', 'opposes', '2026-01-01'), said('US', 'supports', '2026-03-01')],
      },
      [
        `condition_open ${since}`,
        'condition_not_met from 2026-01-01',
        'end_holds from 2026-02-01',
        'may_have_ended from 2026-03-01',
      ],
    ],
    [
      'whose condition can no longer be met',
      waiting('p', { ...CEASEFIRE, by: day('2025-12-31') }),
      { events: [denied('ceasefire_in_force', '2025-12-31'), ...happened] },
      [`condition_not_met ${since}`, 'condition_out_of_reach from 2025-12-31'],
    ],
    [
      'that waits for an acceptance that was finally rejected elsewhere',
      waiting('p', { reached: { stage: 'accepted', proposal: 'UA-X' } }),
      {
        proposals: [
          forceProposal(),
          forceProposal({
            reference: 'UA-X',
            moves: [{ move: 'reject', to: 'rejected', happenedOn: day('2025-12-01'), final: true }],
          }),
        ],
      },
      [`condition_not_met ${since}`, 'condition_out_of_reach from 2025-12-01'],
    ],
    [
      'that waits for a pledge that was withdrawn',
      waiting('p', { inForce: 'q' }),
      {
        events: [denied('ceasefire_in_force', '2025-12-31')],
        pledges: [waiting('q', CEASEFIRE, { steps: [{ step: 'withdrawn', happenedOn: day('2025-12-01') }] })],
      },
      [`condition_not_met ${since}`, 'condition_out_of_reach from 2025-12-01'],
    ],
    [
      'that expires while it waits',
      waiting('p', CEASEFIRE, { expiresOn: day('2026-01-01') }),
      { events: happened },
      [`condition_open ${since}`, 'expired_unconfirmed from 2026-01-01'],
    ],
    [
      'that runs out',
      waiting('p', CEASEFIRE, { expiresOn: day('2026-03-01') }),
      { events: happened },
      [`condition_open ${since}`, 'condition_met from 2026-02-01', 'ran_out from 2026-03-01'],
    ],
    [
      'that its party suspends, resumes and withdraws',
      unconditional('p', {
        steps: [
          { step: 'suspended', happenedOn: day('2025-06-01') },
          { step: 'committed', happenedOn: day('2025-07-01') },
          { step: 'withdrawn', happenedOn: day('2025-08-01') },
        ],
      }),
      {},
      [
        `unconditional ${since}`,
        'suspended_by_party from 2025-06-01',
        'unconditional from 2025-07-01',
        'withdrawn_by_party from 2025-08-01',
      ],
    ],
    [
      'whose condition is met while it is suspended',
      waiting('p', CEASEFIRE, {
        steps: [
          { step: 'suspended', happenedOn: day('2026-01-01') },
          { step: 'announced', happenedOn: day('2026-03-01') },
        ],
      }),
      { events: happened },
      [`condition_open ${since}`, 'suspended_by_party from 2026-01-01', 'condition_met from 2026-03-01'],
    ],
    [
      'under a proposal that is withdrawn and taken up again',
      unconditional('p'),
      {
        proposals: [
          forceProposal({
            moves: [
              { move: 'withdraw', to: 'withdrawn', happenedOn: day('2025-06-01'), final: false },
              { move: 'reopen', to: 'draft', happenedOn: day('2025-07-01'), final: false },
            ],
          }),
        ],
      },
      [`unconditional ${since}`, 'proposal_withdrawn from 2025-06-01', 'unconditional from 2025-07-01'],
    ],
    [
      'under a proposal that is finally rejected',
      waiting('p', CEASEFIRE),
      {
        proposals: [
          forceProposal({
            moves: [{ move: 'reject', to: 'rejected', happenedOn: day('2025-06-01'), final: true }],
          }),
        ],
      },
      [`condition_open ${since}`, 'proposal_finally_rejected from 2025-06-01'],
    ],
  ])('%s', (_, pledge, facts, expected) => {
    expect(told(pledge, facts)).toEqual(expected);
  });
});

test('a pledge is of a proposal, and its history begins on the day it was made', () => {
  expect(told(waiting('p', CEASEFIRE, { proposal: FORCE, pledgedOn: day('2025-05-05') }))).toEqual([
    'condition_open from 2025-05-05',
  ]);
});
