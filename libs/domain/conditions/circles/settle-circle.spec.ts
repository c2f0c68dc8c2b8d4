import { expect, test } from '@jest/globals';
import { told } from '../../../../test/cast/told-histories.js';
import { forceProposal, waiting } from '../../../../test/cast/waiting-pledges.js';
import { day } from '../../days/day.js';

const OTHER = 'UA-SG-2026-01';

test('a circle on which something falls due every few days for ever is given up, and open from there on', () => {
  const withdrawn = {
    move: 'withdraw',
    to: 'withdrawn',
    happenedOn: day('2026-01-25'),
    final: false,
  } as const;
  const proposals = [forceProposal({ openedOn: day('2026-01-20'), moves: [withdrawn] })];
  const inDraft = { reached: { stage: 'draft', proposal: proposals[0]!.reference } } as const;
  const circular = waiting('p', null, {
    proposal: OTHER,
    pledgedOn: day('2026-01-24'),
    endedBy: { not: { any: [inDraft, { inForce: 'p' }] }, plus: 'P1W' },
  });
  expect(told(circular, { proposals })).toEqual(['no_condition from 2026-01-24', 'circular from 2030-11-10']);
});
