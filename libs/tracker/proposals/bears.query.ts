import { sql } from '#ledger/statement.js';

const audience = (row: string): string => `${row}.marking, ${row}.organisation_id, ${row}.audience`;

/**
 * SQL for whether a fact under a proposal bears on its moves: whether everyone of the organisation that owns the proposal
 * may see the fact who sees the proposal.
 */
export const bears = (fact: string, proposal: string): string =>
  sql`pledgebook.bears(${audience(fact)}, ${audience(proposal)})`;
