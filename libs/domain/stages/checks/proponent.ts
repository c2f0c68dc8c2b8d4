import { NO_BLOCKERS } from '../../rules/blocker.js';
import type { Check } from './check.js';

/** Somebody stands behind the proposal. */
export const proponent: Check = (dossier) =>
  dossier.participants.some(({ role }) => role === 'proponent')
    ? NO_BLOCKERS
    : [{ code: 'proponent_missing', message: `${dossier.reference} names no proponent.` }];
