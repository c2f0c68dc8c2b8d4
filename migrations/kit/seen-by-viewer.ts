import { PROPOSAL_TABLES } from './tables.js';

/**
 * The condition under which the viewer may see a row of `table`, called `alias` in the query around it.
 * What belongs to a proposal is never seen without it. The steward's case is decided once per statement.
 *
 * @param chain the column that names the proposal, for tables that the first migrations did not know
 */
export function seenByViewer(table: string, alias: string, chain?: 'proposal_id'): string {
  const admitted = `pledgebook.admits(${alias}.marking, ${alias}.organisation_id, ${alias}.audience)`;
  return `(SELECT pledgebook.viewer_kind()) = 'steward' OR (${admitted}${withItsProposal(table, alias, chain)})`;
}

function withItsProposal(table: string, alias: string, chain?: 'proposal_id'): string {
  const proposal = (column: string) =>
    `EXISTS (SELECT 1 FROM pledgebook.proposal seen_with WHERE seen_with.id = ${alias}.${column})`;
  if (chain) return ` AND ${proposal(chain)}`;
  if ((PROPOSAL_TABLES as readonly string[]).includes(table)) return ` AND ${proposal('proposal_id')}`;
  if (table === 'entry') {
    return ` AND (${alias}.chain = '00000000-0000-0000-0000-000000000000' OR ${proposal('chain')})`;
  }
  return '';
}
