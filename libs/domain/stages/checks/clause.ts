import { NO_BLOCKERS } from '../../rules/blocker.js';
import type { Check } from './check.js';

/** There is a text to talk about. */
export const clause: Check = (dossier) =>
  dossier.clauses > 0
    ? NO_BLOCKERS
    : [
        {
          code: 'clause_missing',
          message: `Version ${dossier.version} of ${dossier.reference} has no clause.`,
        },
      ];
