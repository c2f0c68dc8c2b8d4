import type { GivenMove } from './given-supposition.js';
import type { Known } from './known.query.js';
import { unknownProposal, unless, type SuppositionRead } from './supposition-read.js';

/** A move of a proposal of the book; whether the table has it there, `suppose` says. */
export function supposedMove(
  { proposal, move, happenedOn, final }: GivenMove,
  known: Known,
): SuppositionRead {
  return unless(unknownProposal(proposal, known), () => ({
    move: {
      proposal: known.proposals.get(proposal)!.reference,
      move,
      happenedOn,
      ...(final != null && { final }),
    },
  }));
}
