import { describe, expect, it } from '@jest/globals';
import { asking, rejectedFramework, TODAY } from '../../../test/cast/dossiers.js';
import { RuleBroken } from '../rules/rule-broken.js';
import { decideMove } from './decide-move.js';
import type { Dossier } from './dossier.js';
import { movesOf } from './moves-open.js';
import { nextMover } from './next-mover.js';

/** The proposal after it was withdrawn, as the decision said. */
function withdrawn(dossier: Dossier): Dossier {
  const { move, from, to, final } = decideMove(dossier, asking('withdraw'), TODAY);
  return { ...dossier, stage: to, latestMove: { move, from, to, happenedOn: TODAY, final } };
}
const override = { reason: 'a new administration' };

describe('a final rejection', () => {
  it('is not reopened, by no override', () => {
    for (const request of [asking('reopen'), asking('reopen', { override })]) {
      expect(() => decideMove(rejectedFramework(true), request, TODAY)).toThrow(
        new RuleBroken([
          {
            code: 'finally_rejected',
            message: 'The rejection of UA-SG-2025-01 was final: it cannot be reopened.',
          },
        ]),
      );
    }
    expect(decideMove(rejectedFramework(false), asking('reopen'), TODAY).to).toBe('draft');
  });

  it('is not got round by withdrawing first', () => {
    const over = withdrawn(rejectedFramework(true));
    expect(() => decideMove(over, asking('reopen'), TODAY)).toThrow('was final');
    expect(decideMove(withdrawn(rejectedFramework(false)), asking('reopen'), TODAY).to).toBe('draft');
  });

  it('is shown as what blocks reopening, and leaves nobody to act', () => {
    for (const over of [rejectedFramework(true), withdrawn(rejectedFramework(true))]) {
      const reopen = movesOf(over).find(({ name }) => name === 'reopen');
      expect(reopen?.blockers.map(({ code }) => code)).toEqual(['finally_rejected']);
      expect(nextMover(over)).toEqual({ parties: [], what: '' });
    }
  });
});
