import { NO_BLOCKERS, type Blocker } from '../../rules/blocker.js';
import type { Dossier } from '../dossier.js';
import type { Move } from '../moves.js';
import { CHECKS } from './checks.js';

/** Every reason that the checks of a move find against it now. */
export function runChecks(move: Move, dossier: Dossier): readonly Blocker[] {
  let found = NO_BLOCKERS;
  for (const name of move.checks) {
    const blockers = CHECKS[name](dossier);
    if (blockers.length > 0) found = found.length === 0 ? blockers : [...found, ...blockers];
  }
  return found;
}
