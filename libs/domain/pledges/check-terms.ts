import { checkNotFuture } from '../days/check-not-future.js';
import type { Day } from '../days/day.js';
import type { Blocker } from '../rules/blocker.js';
import { rungOf } from '../vocabulary/commitments.js';
import { checkDomain } from './check-domain.js';
import { checkMeasure } from './check-measure.js';
import { checkOutcome } from './check-outcome.js';
import { checkRefusal } from './check-refusal.js';
import { checkSanctions } from './check-sanctions.js';
import type { PledgeTerms } from './pledge-terms.js';

/**
 * Whether what a pledge says makes sense by itself: every reason why not, each pointing at its field.
 * An offer with neither a condition nor the mark `unconditional` passes: it is incomplete only when endorsed.
 */
export function checkTerms(terms: PledgeTerms, today: Day): Blocker[] {
  return [
    ...checkNotFuture(terms.pledgedOn, today, '/pledgedOn'),
    ...checkDomain(terms.kind, terms.domain),
    ...checkSanctions(terms),
    ...(terms.polarity === 'refusal' ? checkRefusal(terms) : checkOffer(terms)),
  ];
}

function checkOffer(terms: PledgeTerms): Blocker[] {
  const blockers = [...checkMeasure(terms), ...checkOutcome(terms)];
  if (terms.activatedBy !== null && terms.unconditional) {
    const message = 'A pledge that waits for a condition is not unconditional.';
    blockers.push({ code: 'conditioned_and_unconditional', message, pointer: '/unconditional' });
  }
  if (terms.expiresOn !== null && terms.expiresOn <= terms.pledgedOn) {
    const message = `A pledge of ${terms.pledgedOn} expires on a later day, not on ${terms.expiresOn}.`;
    blockers.push({ code: 'expires_too_early', message, pointer: '/expiresOn' });
  }
  if (terms.commitment !== null && rungOf(terms.commitment) < 0) {
    const message = `A pledge starts on the ladder of commitment: none is ${terms.commitment} from the start.`;
    blockers.push({ code: 'commitment_not_a_start', message, pointer: '/commitment' });
  }
  return blockers;
}
