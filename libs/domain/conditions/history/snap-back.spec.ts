import { describe, expect, test } from '@jest/globals';
import { told } from '../../../../test/cast/told-histories.js';
import { forceProposal, occurred, unconditional } from '../../../../test/cast/waiting-pledges.js';
import { day } from '../../days/day.js';
import type { BookFacts, PledgeFact } from '../book/facts.js';
import type { Condition } from '../condition.js';

const CEASEFIRE: Condition = { event: 'ceasefire_in_force' };
const since = 'from 2025-04-30';

describe('sanctions that snap back', () => {
  const sanctions = (changes: Partial<PledgeFact> = {}) =>
    unconditional('s', {
      kind: 'sanctions',
      domain: null,
      quantity: null,
      sanctions: { target: 'RU', snapsBack: true },
      endedBy: { event: 'peace_agreement_signed' },
      ...changes,
    });
  const peace = occurred('peace_agreement_signed', '2026-01-01');
  const breach = (on: string, party: string | null = 'RU') => occurred('ceasefire_breached', on, party);

  test.each<[string, PledgeFact, BookFacts['events'], string[]]>([
    [
      'come back on a breach after they ended',
      sanctions(),
      [peace, breach('2026-03-01')],
      ['ended_by_condition from 2026-01-01', 'snapped_back from 2026-03-01'],
    ],
    [
      'come back where nobody says by whom',
      sanctions(),
      [peace, breach('2026-03-01', null)],
      ['ended_by_condition from 2026-01-01', 'snapped_back from 2026-03-01'],
    ],
    [
      'do not for a breach by another',
      sanctions(),
      [peace, breach('2026-03-01', 'UA')],
      ['ended_by_condition from 2026-01-01'],
    ],
    [
      'do not for a breach before they ended',
      sanctions(),
      [peace, breach('2025-12-01')],
      ['ended_by_condition from 2026-01-01'],
    ],
    [
      'do not where they do not snap back',
      sanctions({ sanctions: { target: 'RU', snapsBack: false } }),
      [peace, breach('2026-03-01')],
      ['ended_by_condition from 2026-01-01'],
    ],
    [
      'come back from a suspension',
      sanctions({ steps: [{ step: 'suspended', happenedOn: day('2025-10-01') }] }),
      [breach('2025-11-01')],
      ['suspended_by_party from 2025-10-01', 'snapped_back from 2025-11-01'],
    ],
    [
      'do not come back once they expired',
      sanctions({ expiresOn: day('2026-02-01') }),
      [peace, breach('2026-03-01')],
      ['ended_by_condition from 2026-01-01'],
    ],
  ])('%s', (_, pledge, events, expected) => {
    expect(told(pledge, { events }).slice(1)).toEqual(expected);
  });

  test('stay suspended by a breach while their proposal is withdrawn', () => {
    const suspended = sanctions({
      endedBy: null,
      pledgedOn: day('2026-01-27'),
      steps: [{ step: 'suspended', happenedOn: day('2026-01-27') }],
    });
    const moves = [
      { move: 'withdraw', to: 'withdrawn', happenedOn: day('2026-01-20'), final: false },
      { move: 'reopen', to: 'draft', happenedOn: day('2026-01-28'), final: false },
    ] as const;
    expect(
      told(suspended, { events: [breach('2026-01-27')], proposals: [forceProposal({ moves })] }),
    ).toEqual(['proposal_withdrawn from 2026-01-27', 'suspended_by_party from 2026-01-28']);
  });

  test('do not come into force by a breach while they still wait', () => {
    const pending = sanctions({ unconditional: false, activatedBy: CEASEFIRE, endedBy: null });
    expect(told(pending, { events: [breach('2026-03-01')] })).toEqual([`condition_open ${since}`]);
  });
});
