import fc from 'fast-check';
import type { BookFacts, PledgeFact, PositionFact } from '#domain/conditions/book/facts.js';
import { PROPOSALS } from './book-arbitraries.js';

/** Which facts of a random book are hidden: by their place in it, all that is so marked. */
export interface Hidden {
  readonly proposal: boolean;
  readonly pledges: readonly number[];
  readonly activations: readonly number[];
  readonly endings: readonly number[];
  readonly events: readonly number[];
  readonly positions: readonly number[];
  readonly memberships: readonly number[];
}

const places = (most: number) => fc.uniqueArray(fc.nat(most), { maxLength: 3 });

/** Some of everything, and sometimes the second proposal with all that stands under it. */
export const HIDDEN: fc.Arbitrary<Hidden> = fc.record({
  proposal: fc.nat(3).map((one) => one === 0),
  pledges: places(3),
  activations: places(3),
  endings: places(3),
  events: places(5),
  positions: places(4),
  memberships: places(2),
});

/** What is left of a book for whoever may not see the hidden facts, nor what stands under or is about a hidden one. */
export function withoutHidden(facts: BookFacts, hidden: Hidden): BookFacts {
  const proposals = facts.proposals.filter(({ reference }) => !hidden.proposal || reference !== PROPOSALS[1]);
  const references = new Set(proposals.map(({ reference }) => reference));
  const pledges = facts.pledges
    .map((pledge, at): PledgeFact => ({
      ...pledge,
      activatedBy: hidden.activations.includes(at) ? null : pledge.activatedBy,
      endedBy: hidden.endings.includes(at) ? null : pledge.endedBy,
    }))
    .filter(({ proposal }, at) => references.has(proposal) && !hidden.pledges.includes(at));
  const ids = new Set(pledges.map(({ id }) => id));
  const isOfASeenPledge = ({ about }: PositionFact) =>
    !about || !('pledge' in about) || ids.has(about.pledge);
  const seen =
    (places: readonly number[]) =>
    (_: object, at: number): boolean =>
      !places.includes(at);
  return {
    ...facts,
    proposals,
    pledges,
    events: facts.events.filter(seen(hidden.events)),
    positions: facts.positions
      .filter(seen(hidden.positions))
      .filter((position) => references.has(position.proposal) && isOfASeenPledge(position)),
    memberships: facts.memberships.filter(seen(hidden.memberships)),
  };
}
