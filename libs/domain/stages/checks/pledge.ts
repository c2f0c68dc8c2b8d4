import { NO_BLOCKERS } from '../../rules/blocker.js';
import type { Check } from './check.js';

/** Somebody has said what it gives, or what it does not. */
export const pledge: Check = (dossier) =>
  dossier.pledges.length > 0
    ? NO_BLOCKERS
    : [{ code: 'pledge_missing', message: `No pledge stands under ${dossier.reference}.` }];
