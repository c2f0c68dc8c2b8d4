import type { Book } from '../conditions/book/book.js';
import type { EventFact, PledgeFact, PositionFact, ProposalFact } from '../conditions/book/facts.js';
import type { Blocker } from '../rules/blocker.js';
import { supposeMove } from './suppose-move.js';
import type { Supposition } from './supposition.js';

export type Supposed = { readonly book: Book } | { readonly blockers: readonly Blocker[] };

/**
 * The book as it would be if all that were so; the book itself stays as it is. Moves follow the table of moves and the
 * order of their days, as real ones do; whatever else would block a real move is supposed away. Blockers point at the
 * supposition, such as `/suppose/2/move`.
 */
export function suppose(book: Book, suppositions: readonly Supposition[]): Supposed {
  const blockers: Blocker[] = [];
  const events: EventFact[] = [];
  const positions: PositionFact[] = [];
  const pledges: PledgeFact[] = [];
  const proposals = new Map<string, ProposalFact>();
  for (const [at, supposition] of suppositions.entries()) {
    if ('event' in supposition) events.push(supposition.event);
    else if ('position' in supposition) positions.push(supposition.position);
    else if ('pledge' in supposition) pledges.push(supposition.pledge);
    else {
      const { proposal } = supposition.move;
      const moved = supposeMove(proposals.get(proposal) ?? book.proposals.get(proposal), supposition.move);
      if ('blocker' in moved) blockers.push({ ...moved.blocker, pointer: `/suppose/${at}/move` });
      else proposals.set(proposal, moved.proposal);
    }
  }
  if (blockers.length > 0) return { blockers };
  return { book: book.with({ events, positions, pledges, proposals: [...proposals.values()] }) };
}
