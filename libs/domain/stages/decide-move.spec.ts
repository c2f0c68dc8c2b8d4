import { describe, expect, it, test } from '@jest/globals';
import {
  asking,
  emptyDraft,
  needsOf,
  parisFramework,
  presentedFramework,
  rejectedFramework,
  TODAY,
} from '../../../test/cast/dossiers.js';
import { day } from '../days/day.js';
import { LostRace } from '../rules/lost-race.js';
import { RuleBroken } from '../rules/rule-broken.js';
import { decideMove } from './decide-move.js';
import type { Dossier } from './dossier.js';
import type { MoveRequest } from './move-request.js';

function refusal(dossier: Dossier, request: MoveRequest): RuleBroken | LostRace {
  try {
    decideMove(dossier, request, TODAY);
  } catch (error) {
    if (error instanceof RuleBroken || error instanceof LostRace) return error;
    throw error;
  }
  throw new Error(`${request.move} was allowed.`);
}
const codes = (dossier: Dossier, request: MoveRequest) =>
  refusal(dossier, request).blockers.map(({ code }) => code);

describe('a move that is allowed', () => {
  it('leads where the table says', () => {
    expect(decideMove(parisFramework(), asking('endorse'), TODAY)).toEqual({
      move: 'endorse',
      from: 'consultation',
      to: 'endorsed',
      freezesVersion: false,
      opensVersion: false,
      final: null,
      overridden: [],
    });
  });

  it('freezes the version when it is presented', () => {
    const decision = decideMove(
      parisFramework({ stage: 'endorsed' }),
      asking('present', needsOf('present')),
      TODAY,
    );
    expect(decision).toMatchObject({ to: 'presented_to_us', freezesVersion: true, opensVersion: false });
  });

  test.each([
    ['counter', presentedFramework(), 'consultation'],
    ['reopen', rejectedFramework(false), 'draft'],
  ])('opens a new version: %s', (move, dossier, to) => {
    expect(decideMove(dossier, asking(move), TODAY)).toMatchObject({
      to,
      opensVersion: true,
      freezesVersion: false,
    });
  });

  test.each([true, false])('keeps whether a rejection is final: %s', (final) => {
    expect(decideMove(presentedFramework(), asking('reject', { final }), TODAY)).toMatchObject({ final });
  });
});

describe('a move that is refused', () => {
  it('is unknown', () => {
    expect(codes(parisFramework(), asking('promote'))).toEqual(['unknown_move']);
    expect(codes(parisFramework(), asking('toString'))).toEqual(['unknown_move']);
  });

  it('does not leave the stage the proposal is in', () => {
    const { message, blockers } = refusal(parisFramework(), asking('accept'));
    expect(blockers.map(({ code }) => code)).toEqual(['wrong_stage', 'us_position_missing']);
    expect(message).toContain(
      'UA-SG-2025-01 is in consultation: accept is open only to a proposal that is presented',
    );
  });

  test.each([
    ['before the previous move', '2025-09-03', ['before_previous_move']],
    ['before it was opened', '2025-08-18', ['before_opening', 'before_previous_move']],
    ['in the future', '2026-01-11', ['in_the_future']],
    ['on the day of the previous move', '2025-09-04', null],
    ['today', '2026-01-10', null],
  ])('is dated %s', (_, happenedOn, expected) => {
    const request = asking('endorse', { happenedOn: day(happenedOn) });
    if (expected === null) expect(decideMove(parisFramework(), request, TODAY).move).toBe('endorse');
    else expect(codes(parisFramework(), request)).toEqual(expected);
  });

  test.each([
    ['recall', parisFramework(), ['needs_reason']],
    ['present', parisFramework({ stage: 'endorsed' }), ['needs_presenter', 'needs_occasion', 'needs_source']],
    ['counter', presentedFramework(), ['needs_reason', 'needs_source']],
    ['accept', presentedFramework(), ['needs_source']],
    ['reject', presentedFramework(), ['needs_reason', 'needs_source', 'needs_final']],
    ['reopen', rejectedFramework(false), ['needs_reason']],
    ['withdraw', parisFramework(), ['needs_reason']],
    ['supersede', parisFramework({ stage: 'endorsed' }), ['needs_superseded_by']],
  ])('does not bring what %s needs', (move, dossier, expected) => {
    const bare = { move, happenedOn: TODAY, sourceGiven: false };
    expect(codes(dossier, bare)).toEqual(expected);
    const blank = { reason: ' ', presenter: '', occasion: '\t', final: null, supersededBy: null };
    expect(codes(dossier, { ...bare, ...blank })).toEqual(expected);
  });

  it('brings what it does not take', () => {
    const request = asking('withdraw', { ...needsOf('present'), ...needsOf('reject') });
    const { blockers } = refusal(parisFramework(), request);
    expect(blockers.map(({ code, pointer }) => `${code} ${String(pointer)}`)).toEqual([
      'not_taken /presenter',
      'not_taken /occasion',
      'not_taken /final',
    ]);
  });

  test.each([
    ['itself', 'accepted', true, 'superseded_by_itself'],
    ['one that was withdrawn', 'withdrawn', false, 'replacement_not_standing'],
    ['one that was rejected', 'rejected', false, 'replacement_not_standing'],
    ['one that was itself replaced', 'superseded', false, 'replacement_not_standing'],
  ] as const)('replaces a proposal by %s', (_, stage, same, code) => {
    const supersededBy = { reference: 'UA-SG-2026-01', stage, same };
    expect(codes(parisFramework({ stage: 'endorsed' }), asking('supersede', { supersededBy }))).toEqual([
      code,
    ]);
  });

  it('may be made on the day the proposal was opened, not before', () => {
    const opened = { ...parisFramework({ stage: 'draft' }), latestMove: null };
    const circulate = (happenedOn: string) => asking('circulate', { happenedOn: day(happenedOn) });
    expect(decideMove(opened, circulate('2025-08-19'), TODAY).to).toBe('consultation');
    expect(codes(opened, circulate('2025-08-18'))).toEqual(['before_opening']);
  });

  it('names every reason at once', () => {
    const request = { move: 'accept', happenedOn: day('2026-02-01'), sourceGiven: false };
    expect(codes(emptyDraft(), request)).toEqual([
      'wrong_stage',
      'in_the_future',
      'needs_source',
      'us_position_missing',
    ]);
    expect(
      codes(emptyDraft(), { move: 'circulate', happenedOn: day('2025-08-01'), sourceGiven: false }),
    ).toEqual([
      'before_opening',
      'proponent_missing',
      'beneficiary_missing',
      'clause_missing',
      'pledge_missing',
    ]);
  });
});

describe('a race', () => {
  it('is lost by the move that was open until the latest one', () => {
    const error = refusal(presentedFramework(), asking('present', needsOf('present')));
    expect(error).toBeInstanceOf(LostRace);
    expect(error).toMatchObject({
      code: 'moved_on',
      blockers: [{ code: 'wrong_stage', stage: 'presented_to_us' }],
    });
    expect(error.message).toBe(
      'UA-SG-2025-01 has moved on: it is presented to the US, since present on 2025-12-15, ' +
        'and present is no longer open to it.',
    );
  });

  it('is not lost by a move that was not open then either', () => {
    expect(refusal(presentedFramework(), asking('recall'))).toBeInstanceOf(RuleBroken);
    expect(refusal(emptyDraft(), asking('endorse'))).toBeInstanceOf(RuleBroken);
  });

  it('leaves a move alone that is still open', () => {
    expect(decideMove(presentedFramework(), asking('withdraw'), TODAY).to).toBe('withdrawn');
  });
});
