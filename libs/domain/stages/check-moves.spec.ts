import { describe, expect, it, test } from '@jest/globals';
import { problemsOf, type MoveRow } from './check-moves.js';
import { MOVES } from './moves.js';

/** The table with one of its lines changed, or taken out. */
function table(name: string, changes: Partial<MoveRow> | null): MoveRow[] {
  return MOVES.flatMap((move): MoveRow[] => {
    if (move.name !== name) return [move];
    return changes === null ? [] : [{ ...move, ...changes }];
  });
}

describe('the table of moves', () => {
  it('is sound', () => {
    expect(problemsOf(MOVES)).toEqual([]);
  });

  it('says exactly this', () => {
    const lines = MOVES.map(
      ({ name, from, to, needs, ...rest }) =>
        `${name}: ${from.join(', ')} -> ${to}` +
        (needs.length > 0 ? ` (${needs.join(', ')})` : '') +
        (rest.freezes ? ', freezes' : '') +
        (rest.opensVersion ? ', opens a version' : '') +
        (rest.unlessFinal ? ', unless final' : ''),
    );
    expect(lines).toEqual([
      'circulate: draft -> consultation',
      'recall: consultation -> draft (reason)',
      'endorse: consultation -> endorsed',
      'present: endorsed -> presented_to_us (presenter, occasion, source), freezes',
      'counter: presented_to_us -> consultation (reason, source), opens a version',
      'accept: presented_to_us -> accepted (source)',
      'reject: presented_to_us -> rejected (reason, source, final)',
      'reopen: rejected, withdrawn -> draft (reason), opens a version, unless final',
      'withdraw: draft, consultation, endorsed, presented_to_us, rejected -> withdrawn (reason)',
      'supersede: accepted, presented_to_us, endorsed -> superseded (supersededBy)',
    ]);
  });

  test.each([
    ['a stage nobody reaches', table('reject', { to: 'withdrawn' }), 'rejected: no way leads there.'],
    [
      'stages cut off behind a missing step',
      table('present', { from: ['draft'], to: 'endorsed' }),
      'presented_to_us: no way leads there.',
    ],
    [
      'a dead end that is not terminal',
      table('supersede', { from: ['presented_to_us', 'endorsed'] }),
      'accepted: no move leaves it, and it is not terminal.',
    ],
    [
      'a way out that leads back to itself',
      table('supersede', { from: ['accepted'], to: 'accepted' }),
      'accepted: no move leaves it, and it is not terminal.',
    ],
    [
      'a way out of the end',
      table('reopen', { from: ['rejected', 'withdrawn', 'superseded'] }),
      'superseded: it is terminal, and yet a move leaves it.',
    ],
    ['an unknown move', table('recall', { name: 'recoil' }), 'recoil: no move is called recoil.'],
    ['a missing move', table('recall', null), 'recall: the table has no line for it.'],
    ['an unknown stage', table('recall', { to: 'drafty' }), 'recall: no stage is called drafty.'],
    ['an unknown first stage', table('recall', { from: ['limbo'] }), 'recall: no stage is called limbo.'],
    ['an unknown need', table('recall', { needs: ['blessing'] }), 'recall: no need is called blessing.'],
    ['an unknown check', table('recall', { checks: ['mood'] }), 'recall: no check is called mood.'],
    ['a move from nowhere', table('recall', { from: [] }), 'recall: it leads from no stage.'],
    [
      'a move twice from one stage',
      [...MOVES, { name: 'recall', from: ['consultation'], to: 'withdrawn', needs: [], checks: [] }],
      'recall: it leaves consultation more than once.',
    ],
  ])('is refused with %s', (_, rows, problem) => {
    expect(problemsOf(rows)).toContain(problem);
  });
});
