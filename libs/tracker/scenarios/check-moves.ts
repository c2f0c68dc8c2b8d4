import { Book } from '#domain/conditions/book/book.js';
import type { ProposalFact } from '#domain/conditions/book/facts.js';
import { allow } from '#domain/rules/allow.js';
import { suppose } from '#domain/scenarios/suppose.js';
import type { Supposition } from '#domain/scenarios/supposition.js';
import { PROPOSALS_NAMED } from '../book/book-facts.query.js';
import type { Rows } from '../book/rows.js';

/**
 * Whether the table has the moves that are supposed, from where their proposals stand. It asks for those proposals
 * alone, so that a mistake costs no reading of the whole book. @throws RuleBroken
 */
export async function checkMoves(from: Rows, suppositions: readonly Supposition[]): Promise<void> {
  const moves = suppositions.filter((one) => 'move' in one);
  if (moves.length === 0) return;
  const references = [...new Set(moves.map(({ move }) => move.proposal))];
  const proposals = await from.rows<ProposalFact>(PROPOSALS_NAMED, [references]);
  const supposed = suppose(Book.of({ proposals }), suppositions);
  if ('blockers' in supposed) allow(supposed.blockers);
}
