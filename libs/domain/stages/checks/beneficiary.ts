import { NO_BLOCKERS } from '../../rules/blocker.js';
import type { Check } from './check.js';

/** The proposal says whose security it is about. */
export const beneficiary: Check = (dossier) =>
  dossier.beneficiary !== null
    ? NO_BLOCKERS
    : [{ code: 'beneficiary_missing', message: `${dossier.reference} names no beneficiary.` }];
