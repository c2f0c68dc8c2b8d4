import type { ProposalFact } from '../conditions/book/facts.js';
import type { Blocker } from '../rules/blocker.js';
import { moveNamed } from '../stages/moves-by-name.js';
import { anyOfStages, stageWords } from '../stages/stage-words.js';
import type { SupposedMove } from './supposition.js';

export type Moved = { readonly proposal: ProposalFact } | { readonly blocker: Blocker };

/** The proposal after a supposed move, or why no such move can be made. */
export function supposeMove(proposal: ProposalFact | undefined, supposed: SupposedMove): Moved {
  const move = moveNamed(supposed.move);
  if (!proposal || !move) {
    const message = proposal
      ? `No move is called ${supposed.move}.`
      : `There is no proposal ${supposed.proposal}.`;
    return { blocker: { code: proposal ? 'unknown_move' : 'proposal_unknown', message } };
  }
  const latest = proposal.moves.at(-1);
  const stage = latest?.to ?? 'draft';
  const isFinal = latest?.final ?? false;
  if (!move.from.includes(stage)) {
    const message = `${proposal.reference} would be ${stageWords(stage)}: ${move.name} is open only to a proposal that is ${anyOfStages(move.from)}.`;
    return { blocker: { code: 'wrong_stage', message, stage, from: move.from } };
  }
  if (move.unlessFinal && isFinal) {
    const message = `The rejection of ${proposal.reference} would be final: it cannot be reopened.`;
    return { blocker: { code: 'finally_rejected', message } };
  }
  const earliest = latest?.happenedOn ?? proposal.openedOn;
  if (supposed.happenedOn < earliest) {
    const message = `${supposed.happenedOn} is before ${earliest}, the day on which ${proposal.reference} came to where it would be.`;
    return { blocker: { code: 'before_latest_move', message } };
  }
  const final = move.needs.includes('final') ? (supposed.final ?? false) : move.to === 'withdrawn' && isFinal;
  const made = { move: move.name, to: move.to, happenedOn: supposed.happenedOn, final };
  return { proposal: { ...proposal, moves: [...proposal.moves, made] } };
}
