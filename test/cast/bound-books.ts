import fc from 'fast-check';
import type { BookFacts, PledgeFact } from '#domain/conditions/book/facts.js';
import { BOOK_POOL, bookFacts, PARTIES, type BookShape } from './book-arbitraries.js';

/** What a pledge of a random book may bring about: an event, or a stance of its party. */
function bound(pledge: PledgeFact): fc.Arbitrary<PledgeFact> {
  const event = fc.record(
    { event: BOOK_POOL.eventTypes, party: fc.constantFrom(...PARTIES) },
    { requiredKeys: ['event'] },
  );
  const stance = fc
    .constantFrom('supports_conditionally' as const, 'supports' as const)
    .map((atLeast) => ({ stance: { party: pledge.party, atLeast } }));
  return fc
    .option(fc.oneof(event, stance), { freq: 2 })
    .map((bringsAbout) => (bringsAbout ? { ...pledge, bringsAbout } : pledge));
}

/** Random books in which some pledges say what they bring about. */
export function boundBooks(shape: BookShape = {}): fc.Arbitrary<BookFacts> {
  return bookFacts(shape).chain((facts) =>
    fc.tuple(...facts.pledges.map(bound)).map((pledges) => ({ ...facts, pledges })),
  );
}
