import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asking, emptyDraft, needsOf, parisFramework, TODAY } from '../../../test/cast/dossiers.js';
import { day } from '../days/day.js';
import { ALL_STANCES } from '../vocabulary/stances.js';
import { PARTICIPANT_ROLES } from '../vocabulary/roles.js';
import { POLARITIES } from '../vocabulary/polarities.js';
import { decideMove } from './decide-move.js';
import type { Dossier } from './dossier.js';
import { MOVE_NAMES } from './moves.js';
import { movesOf } from './moves-open.js';
import { STAGES } from './stage.js';

const parties = fc.constantFrom('EE', 'FR', 'PL', 'UA', 'US');
const dossiers: fc.Arbitrary<Dossier> = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    final: fc.boolean(),
    clauses: fc.nat({ max: 2 }),
    participants: fc.array(fc.record({ party: parties, role: fc.constantFrom(...PARTICIPANT_ROLES) })),
    pledges: fc.array(
      fc.record({
        id: fc.uuid(),
        party: parties,
        polarity: fc.constantFrom(...POLARITIES),
        conditioned: fc.boolean(),
        unconditional: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    positions: fc.uniqueArray(
      fc.record({
        party: parties,
        stance: fc.constantFrom(...ALL_STANCES),
        statedOn: fc.constantFrom(day('2025-09-01'), day('2025-09-04'), day('2026-01-06')),
      }),
      { selector: ({ party }) => party },
    ),
    circularConditions: fc.array(
      fc.record({ path: fc.constant('PL -> DE -> PL'), acknowledged: fc.boolean() }),
      {
        maxLength: 1,
      },
    ),
  })
  .map(({ final, ...rest }) =>
    parisFramework({
      ...rest,
      presentedOn: day('2025-09-04'),
      latestMove: {
        move: 'reject',
        from: 'presented_to_us',
        to: rest.stage,
        happenedOn: day('2025-09-04'),
        final,
      },
    }),
  );

function blockersOf(dossier: Dossier, move: string): unknown {
  try {
    decideMove(dossier, asking(move, needsOf(move)), TODAY);
    return [];
  } catch (error) {
    return (error as { blockers: unknown }).blockers;
  }
}

describe('the moves open to a proposal', () => {
  it('are those that leave its stage, with what each needs and what blocks it', () => {
    expect(movesOf(parisFramework()).map(({ name, to, needs }) => [name, to, needs])).toEqual([
      ['recall', 'draft', ['reason']],
      ['endorse', 'endorsed', []],
      ['withdraw', 'withdrawn', ['reason']],
    ]);
    const [circulate, withdraw] = movesOf(emptyDraft());
    expect(circulate?.blockers.map(({ code }) => code)).toEqual([
      'proponent_missing',
      'beneficiary_missing',
      'clause_missing',
      'pledge_missing',
    ]);
    expect(withdraw?.blockers).toEqual([]);
    expect(movesOf(parisFramework({ stage: 'superseded' }))).toEqual([]);
  });

  it('say before the move what the decision says then', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const shown = new Map(movesOf(dossier).map(({ name, blockers }) => [name, blockers]));
        for (const move of MOVE_NAMES) {
          const found = blockersOf(dossier, move);
          if (shown.has(move)) expect(found).toEqual(shown.get(move));
          else expect(found).toContainEqual(expect.objectContaining({ code: 'wrong_stage' }));
        }
      }),
      { numRuns: 400 },
    );
  });
});
