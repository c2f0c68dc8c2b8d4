import type { Blocker } from '../rules/blocker.js';
import type { PledgeTerms } from './pledge-terms.js';

/**
 * What a pledge brings about is an act of its party: that an event happens, or that the party itself takes a stance. It
 * is no condition, so nothing is added to it and nothing else may stand there.
 */
export function checkOutcome({ party, bringsAbout }: Pick<PledgeTerms, 'party' | 'bringsAbout'>): Blocker[] {
  if (bringsAbout === null) return [];
  const isOutcome = 'event' in bringsAbout || 'stance' in bringsAbout;
  if (!isOutcome || 'plus' in bringsAbout || 'by' in bringsAbout) {
    const message = 'A pledge brings about an event or a stance, on no other day than it comes into force.';
    return [{ code: 'no_outcome', message, pointer: '/bringsAbout' }];
  }
  if ('event' in bringsAbout || bringsAbout.stance.party === party) return [];
  const message = `A pledge of ${party} brings about no stance of ${bringsAbout.stance.party}.`;
  return [{ code: 'not_its_own_stance', message, pointer: '/bringsAbout' }];
}
