import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';
import type { PledgeTerms } from './pledge-terms.js';

/** A pledge of sanctions says against whom and by what, and no other pledge does. */
export function checkSanctions({ kind, sanctions }: PledgeTerms): readonly Blocker[] {
  const pointer = '/sanctions';
  if (kind === 'sanctions' && sanctions === null) {
    const message = 'A pledge of sanctions names their target, sector and measure.';
    return [{ code: 'sanctions_missing', message, pointer }];
  }
  if (kind !== 'sanctions' && sanctions !== null) {
    const message = `Only a pledge of kind sanctions has terms of sanctions, not one of kind ${kind}.`;
    return [{ code: 'sanctions_out_of_place', message, pointer }];
  }
  return NO_BLOCKERS;
}
