import { describe, expect, it, test } from '@jest/globals';
import {
  asking,
  emptyDraft,
  parisFramework,
  presentedFramework,
  TODAY,
} from '../../../test/cast/dossiers.js';
import { day } from '../days/day.js';
import { RuleBroken } from '../rules/rule-broken.js';
import { decideMove } from './decide-move.js';
import type { Dossier } from './dossier.js';
import type { MoveRequest } from './move-request.js';

const override = { reason: 'the ministers agreed by telephone' };

function codes(dossier: Dossier, request: MoveRequest): string[] {
  try {
    decideMove(dossier, request, TODAY);
    return [];
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return error.blockers.map(({ code }) => code);
  }
}

describe('an override', () => {
  it('sets the checks aside, and the decision says which', () => {
    const decision = decideMove(emptyDraft(), asking('circulate', { override }), TODAY);
    expect(decision.to).toBe('consultation');
    expect(decision.overridden.map(({ code }) => code)).toEqual([
      'proponent_missing',
      'beneficiary_missing',
      'clause_missing',
      'pledge_missing',
    ]);
  });

  it('marks nothing where nothing was in the way', () => {
    expect(decideMove(parisFramework(), asking('endorse', { override }), TODAY).overridden).toEqual([]);
  });

  test.each([
    ['the table', emptyDraft(), asking('endorse', { override }), ['wrong_stage']],
    [
      'the future',
      emptyDraft(),
      asking('circulate', { override, happenedOn: day('2026-01-11') }),
      ['in_the_future'],
    ],
    [
      'the past',
      parisFramework(),
      asking('endorse', { override, happenedOn: day('2025-09-03') }),
      ['before_previous_move'],
    ],
    [
      'what a move needs',
      presentedFramework(),
      asking('accept', { override, sourceGiven: false }),
      ['needs_source'],
    ],
  ])('never lifts %s', (_, dossier, request, expected) => {
    expect(codes(dossier, request)).toEqual(expected);
  });

  it('says why, or lifts nothing', () => {
    const request = asking('accept', { override: { reason: '  ' } });
    expect(codes(presentedFramework({ positions: [] }), request)).toEqual([
      'needs_override_reason',
      'us_position_missing',
    ]);
  });
});
