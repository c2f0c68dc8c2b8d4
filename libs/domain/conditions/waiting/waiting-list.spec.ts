import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts, EVENTS, POSITIONS } from '../../../../test/cast/book-arbitraries.js';
import { Book } from '../book/book.js';
import type { BookFacts } from '../book/facts.js';
import { Meaning } from '../meaning/meaning.js';
import { tellPledge } from '../telling/tell-pledge.js';
import type { Fact } from './signals.js';
import { WaitingList } from './waiting-list.js';

interface Change {
  readonly fact: Fact;
  readonly after: BookFacts;
}

/** A random book, and one thing that happens to it. */
const changes: fc.Arbitrary<[BookFacts, Change]> = bookFacts().chain((before) =>
  fc
    .oneof(
      EVENTS.map((event): Change => {
        const after = { ...before, events: [...before.events, event] };
        return { fact: { event }, after };
      }),
      POSITIONS.map((position): Change => {
        const after = { ...before, positions: [...before.positions, position] };
        return { fact: { position }, after };
      }),
      latestMoveUndone(before),
      fc.nat({ max: before.pledges.length - 1 }).map((at): Change => {
        const pledge = { ...before.pledges[at]!, unconditional: true, activatedBy: null };
        const pledges = before.pledges.map((other, i) => (i === at ? pledge : other));
        return { fact: { pledge }, after: { ...before, pledges } };
      }),
      fc.constant<Change>({
        fact: { membership: { bloc: 'EU', member: 'US', from: '2026-01-20' as never, to: null } },
        after: { ...before, memberships: [] },
      }),
    )
    .map((change) => [before, change]),
);

/** What the book was before the latest move of a proposal, as a change. */
const latestMoveUndone = (before: BookFacts) =>
  fc.nat({ max: before.proposals.length - 1 }).map((at): Change => {
    const { reference, moves } = before.proposals[at]!;
    const [move, earlier] = [moves.at(-1), moves.at(-2)];
    const proposals = before.proposals.map((proposal, i) =>
      i === at ? { ...proposal, moves: moves.slice(0, -1) } : proposal,
    );
    const { to = 'draft', final = false } = move ?? {};
    const from = earlier?.to ?? 'draft';
    return { fact: { move: { proposal: reference, from, to, final } }, after: { ...before, proposals } };
  });

it('whatever happens, what is told of a pledge changes only if it waits for that', () => {
  let told = 0;
  fc.assert(
    fc.property(changes, ([before, { fact, after }]) => {
      const [was, is] = [new Meaning(Book.of(before)), new Meaning(Book.of(after))];
      const changed = after.pledges
        .filter((pledge, at) => {
          const same = JSON.stringify(pledge) === JSON.stringify(before.pledges[at]);
          const [then, now] = [tellPledge(before.pledges[at]!, was), tellPledge(pledge, is)];
          return same && JSON.stringify(then) !== JSON.stringify(now);
        })
        .map(({ id }) => id);
      told += changed.length;
      const waiting = new WaitingList(before.pledges).waitingFor([fact]);
      expect(changed.filter((id) => !waiting.has(id))).toEqual([]);
    }),
    { numRuns: 600 },
  );
  expect(told).toBeGreaterThan(60);
});
