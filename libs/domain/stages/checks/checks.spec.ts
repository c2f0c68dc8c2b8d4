import { describe, expect, it, test } from '@jest/globals';
import {
  emptyDraft,
  italianRefusal,
  parisFramework,
  presentedFramework,
} from '../../../../test/cast/dossiers.js';
import { day } from '../../days/day.js';
import { ALL_STANCES, type Stance } from '../../vocabulary/stances.js';
import { CHECK_NAMES, type CheckName } from './check-name.js';
import { CHECKS } from './checks.js';

const codes = (name: CheckName, dossier = parisFramework()) => CHECKS[name](dossier).map(({ code }) => code);

describe('a proposal about to circulate', () => {
  test.each([
    ['proponent', 'proponent_missing'],
    ['beneficiary', 'beneficiary_missing'],
    ['clause', 'clause_missing'],
    ['pledge', 'pledge_missing'],
  ] as [CheckName, string][])('has a %s', (name, code) => {
    expect(codes(name)).toEqual([]);
    expect(codes(name, emptyDraft())).toEqual([code]);
  });

  it('may hold nothing but a refusal, which is a pledge too', () => {
    expect(codes('pledge', parisFramework({ pledges: [italianRefusal] }))).toEqual([]);
  });

  it('is not proposed by a co-sponsor alone', () => {
    const participants = [{ party: 'FR', role: 'co_sponsor' as const }];
    expect(codes('proponent', parisFramework({ participants }))).toEqual(['proponent_missing']);
  });
});

describe('a proposal about to be endorsed', () => {
  const withStance = (stance: Stance) =>
    parisFramework({ positions: [{ party: 'PL', stance, statedOn: day('2026-01-06') }] });

  it('has the support of every party that offers something, and of them alone', () => {
    expect(codes('pledging_parties_support')).toEqual([]);
    expect(CHECKS.pledging_parties_support(withStance('reserved'))).toEqual([
      {
        code: 'position_missing',
        message: 'EE pledges under this proposal but has stated no position on it.',
        party: 'EE',
      },
      {
        code: 'position_not_supporting',
        message: 'PL pledges under this proposal but its latest position, of 2026-01-06, is reserved.',
        party: 'PL',
        stance: 'reserved',
      },
    ]);
  });

  test.each(ALL_STANCES)('takes %s for what it is', (stance) => {
    const enough = ['supports_conditionally', 'supports', 'champions'].includes(stance);
    const about = CHECKS.pledging_parties_support(withStance(stance)).filter(({ party }) => party === 'PL');
    expect(about).toHaveLength(enough ? 0 : 1);
  });

  it('names a party once, however much it offers', () => {
    const { pledges } = parisFramework();
    const dossier = parisFramework({ pledges: [...pledges, ...pledges], positions: [] });
    expect(CHECKS.pledging_parties_support(dossier).map(({ party }) => party)).toEqual(['EE', 'PL']);
  });

  it('has a condition, or none needed, for every offer', () => {
    const bare = { polarity: 'offer', conditioned: false, unconditional: false } as const;
    const pledges = [
      ...parisFramework().pledges,
      { id: 'first', party: 'LT', ...bare },
      { id: 'second', party: 'LV', ...bare },
    ];
    expect(CHECKS.pledges_have_conditions(parisFramework({ pledges }))).toEqual([
      {
        code: 'pledge_without_condition',
        message: 'A pledge of LT (first) has no condition and is not marked unconditional.',
        pledge: 'first',
        party: 'LT',
      },
      {
        code: 'pledge_without_condition',
        message: 'A pledge of LV (second) has no condition and is not marked unconditional.',
        pledge: 'second',
        party: 'LV',
      },
    ]);
    expect(codes('pledges_have_conditions')).toEqual([]);
  });

  it('has no circle that nobody has acknowledged', () => {
    const circularConditions = [
      { path: 'PL -> DE -> PL', acknowledged: false },
      { path: 'LT -> LV -> LT', acknowledged: true },
    ];
    expect(CHECKS.no_circular_conditions(parisFramework({ circularConditions }))).toEqual([
      {
        code: 'circular_condition',
        message: 'These pledges wait for each other, and nobody has acknowledged it: PL -> DE -> PL.',
        path: 'PL -> DE -> PL',
      },
    ]);
  });
});

describe('a proposal about to be accepted', () => {
  const usSays = (stance: Stance, statedOn: string) =>
    presentedFramework({ positions: [{ party: 'US', stance, statedOn: day(statedOn) }] });

  test.each([
    ['supports', '2025-12-16', []],
    ['supports', '2025-12-15', []],
    ['champions', '2026-01-06', []],
    ['supports', '2025-12-14', ['us_position_before_presentation']],
    ['supports_conditionally', '2026-01-06', ['us_not_supporting']],
    ['abstains', '2026-01-06', ['us_not_supporting']],
    ['rejects', '2025-09-04', ['us_position_before_presentation', 'us_not_supporting']],
  ] as [Stance, string, string[]][])('with the US that %s on %s: %j', (stance, statedOn, expected) => {
    expect(codes('us_supports', usSays(stance, statedOn))).toEqual(expected);
  });

  it('does not take silence for a yes', () => {
    expect(codes('us_supports', presentedFramework({ positions: [] }))).toEqual(['us_position_missing']);
  });
});

describe('every check', () => {
  test.each(CHECK_NAMES)('%s explains itself in a sentence', (name) => {
    const dossiers = [
      emptyDraft({
        positions: [{ party: 'US', stance: 'opposes', statedOn: day('2025-09-04') }],
        presentedOn: day('2025-12-15'),
        pledges: name === 'pledge' ? [] : [{ ...italianRefusal, polarity: 'offer' }],
        circularConditions: [{ path: 'PL -> DE -> PL', acknowledged: false }],
      }),
    ];
    const blockers = dossiers.flatMap((dossier) => CHECKS[name](dossier));
    expect(blockers.length).toBeGreaterThan(0);
    for (const { code, message } of blockers) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
  });
});
