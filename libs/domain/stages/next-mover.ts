import { stanceAtLeast } from '../vocabulary/stances.js';
import { ADDRESSEE } from './addressee.js';
import type { Dossier } from './dossier.js';
import { isFinallyRejected } from './final-rejection.js';
import { pledgingParties, positionOf } from './pledging-parties.js';
import { proponents } from './proponents.js';

/** Who is to act next, by party code, and what is asked of them. Nobody, and an empty text, where the way has ended. */
export interface NextMover {
  parties: readonly string[];
  what: string;
}

const NOBODY: NextMover = Object.freeze({ parties: [], what: '' });

/** Whose move is next. Says who could bring the proposal forward, not that they will. */
export function nextMover(dossier: Dossier): NextMover {
  switch (dossier.stage) {
    case 'draft':
      return { parties: proponents(dossier), what: 'circulate it' };
    case 'consultation': {
      const unconvinced = pledgingParties(dossier).filter((party) => !supports(dossier, party));
      return unconvinced.length > 0
        ? { parties: unconvinced, what: 'support it' }
        : { parties: proponents(dossier), what: 'have it endorsed' };
    }
    case 'endorsed':
      return { parties: proponents(dossier), what: 'present it to the US' };
    case 'presented_to_us':
      return { parties: [ADDRESSEE], what: 'accept, reject or counter it' };
    case 'rejected':
    case 'withdrawn':
      return isFinallyRejected(dossier) ? NOBODY : { parties: proponents(dossier), what: 'reopen it' };
    case 'accepted':
    case 'superseded':
      return NOBODY;
  }
}

function supports(dossier: Dossier, party: string): boolean {
  const position = positionOf(dossier, party);
  return position !== undefined && stanceAtLeast(position.stance, 'supports_conditionally');
}
