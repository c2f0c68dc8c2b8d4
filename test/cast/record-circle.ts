import { Book } from '#domain/conditions/book/book.js';
import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { Names } from '#domain/conditions/language/names.js';
import { day } from '#domain/days/day.js';
import { bookWith, forceProposal, waiting } from './waiting-pledges.js';

/** The American guarantee for fifteen years, and the Paris Declaration. */
export const GUARANTEE = 'UA-US-2025-01';
export const PARIS_DECLARATION = 'UA-SG-2026-01';

const word = (id: string, party: string, changes: Partial<PledgeFact>): PledgeFact =>
  waiting(id, null, {
    party,
    proposal: GUARANTEE,
    kind: 'political_assurance',
    domain: null,
    quantity: null,
    pledgedOn: day('2026-01-25'),
    ...changes,
  });

/** Kyiv wants ratification before a peace deal. */
export const ukrainianSignature = (changes: Partial<PledgeFact> = {}): PledgeFact =>
  word('ua-signature', 'UA', {
    activatedBy: { event: 'ratified', party: 'US' },
    bringsAbout: { event: 'peace_agreement_signed' },
    ...changes,
  });

/** Washington wants a single signing. */
export const americanRatification = (changes: Partial<PledgeFact> = {}): PledgeFact =>
  word('us-ratification', 'US', {
    activatedBy: { event: 'peace_agreement_signed' },
    bringsAbout: { event: 'ratified', party: 'US' },
    ...changes,
  });

/** The guarantee holds only after the ceasefire, and confirms that the United States stands behind it. */
export const americanGuarantee: PledgeFact = word('us-guarantee', 'US', {
  activatedBy: { all: [{ event: 'ceasefire_in_force' }, { event: 'ratified', party: 'US' }] },
  bringsAbout: { event: 'us_backing_confirmed' },
});

/** Germany waits for the United States, among other things. */
export const germanForces: PledgeFact = waiting(
  'de-forces',
  {
    all: [
      { event: 'us_backing_confirmed' },
      { event: 'ceasefire_signed' },
      { event: 'parliament_approved', party: 'DE' },
    ],
  },
  { party: 'DE', proposal: PARIS_DECLARATION, pledgedOn: day('2026-01-06') },
);

/** Hubs that wait for the ceasefire alone. */
export const britishHubs: PledgeFact = waiting(
  'gb-hubs',
  { event: 'ceasefire_in_force' },
  { party: 'GB', proposal: PARIS_DECLARATION, kind: 'logistics', pledgedOn: day('2026-01-06') },
);

/** The circle of the record. */
export function recordOfTheCircle(
  pledges: readonly PledgeFact[] = [ukrainianSignature(), americanRatification()],
): Book {
  return bookWith({
    proposals: [
      forceProposal({ reference: GUARANTEE, moves: [] }),
      forceProposal({ reference: PARIS_DECLARATION }),
    ],
    pledges: [...pledges, americanGuarantee, germanForces, britishHubs],
  });
}

/** What the parties and pledges of the circle are called. */
export const NAMES: Names = {
  party: (code) =>
    ({ UA: 'Ukraine', US: 'United States', DE: 'Germany', PL: 'Poland', GB: 'United Kingdom' })[code],
  pledge: (id) =>
    ({
      'ua-signature': 'Ukraine’s signature',
      'us-ratification': 'the American ratification',
      'us-guarantee': 'the American guarantee',
      'de-forces': 'the German contribution',
      'gb-hubs': 'the British hubs',
    })[id],
};
