import type { Blocker } from '../rules/blocker.js';
import type { Dossier } from './dossier.js';

/** Whether the proposal was rejected once and for all, or withdrawn after it was. */
export function isFinallyRejected(dossier: Dossier): boolean {
  if (dossier.stage !== 'rejected' && dossier.stage !== 'withdrawn') return false;
  return dossier.latestMove?.final === true;
}

/** Why a move that needs a rejection to be open to revision does not go. Never overridden: it is of the table. */
export function finallyRejected(dossier: Dossier): Blocker {
  return {
    code: 'finally_rejected',
    message: `The rejection of ${dossier.reference} was final: it cannot be reopened.`,
  };
}
