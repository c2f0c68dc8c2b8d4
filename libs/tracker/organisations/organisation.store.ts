import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { boundsOf } from '../access/administrator.js';
import { withinSql } from '../access/within.query.js';
import type { OrganisationEntity } from './organisation.entity.js';

const ROW = statement(
  'organisation.row',
  sql`SELECT * FROM organisation WHERE ${withinSql('id', '$1')} AND id = $2::uuid`,
);

/** An organisation as its row, or undefined where whoever acts has none of this id to look after. */
export const findOrganisation = (tx: Tx, id: string): Promise<OrganisationEntity | undefined> =>
  tx.row<OrganisationEntity>(ROW, [boundsOf(tx.act.viewer), id]);

/** The same. @throws NotThere */
export async function organisationRow(tx: Tx, id: string): Promise<OrganisationEntity> {
  const row = await findOrganisation(tx, id);
  if (!row) throw new NotThere('organisation');
  return row;
}
