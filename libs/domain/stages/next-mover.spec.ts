import { describe, expect, it, test } from '@jest/globals';
import {
  emptyDraft,
  parisFramework,
  presentedFramework,
  rejectedFramework,
} from '../../../test/cast/dossiers.js';
import { nextMover } from './next-mover.js';

describe('whose move is next', () => {
  test.each([
    ['draft', parisFramework({ stage: 'draft' }), ['FR', 'GB'], 'circulate it'],
    ['consultation with all on board', parisFramework(), ['FR', 'GB'], 'have it endorsed'],
    ['consultation with doubts', parisFramework({ positions: [] }), ['EE', 'PL'], 'support it'],
    ['endorsed', parisFramework({ stage: 'endorsed' }), ['FR', 'GB'], 'present it to the US'],
    ['presented', presentedFramework(), ['US'], 'accept, reject or counter it'],
    ['rejected', rejectedFramework(false), ['FR', 'GB'], 'reopen it'],
    ['withdrawn', parisFramework({ stage: 'withdrawn' }), ['FR', 'GB'], 'reopen it'],
    ['accepted', parisFramework({ stage: 'accepted' }), [], ''],
    ['superseded', parisFramework({ stage: 'superseded' }), [], ''],
  ])('%s', (_, dossier, parties, what) => {
    expect(nextMover(dossier)).toEqual({ parties, what });
  });

  it('is nobody known where no proponent is named', () => {
    expect(nextMover(emptyDraft())).toEqual({ parties: [], what: 'circulate it' });
  });
});
