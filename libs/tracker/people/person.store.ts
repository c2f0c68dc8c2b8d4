import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { boundsOf } from '../access/administrator.js';
import { withinSql } from '../access/within.query.js';
import type { PersonEntity } from './person.entity.js';

const ROW = statement(
  'person.row',
  sql`SELECT * FROM person WHERE ${withinSql('organisation_id', '$1')} AND id = $2::uuid`,
);

/** A person as their row, or undefined where whoever acts has nobody of this id to look after. */
export const findPerson = (tx: Tx, id: string): Promise<PersonEntity | undefined> =>
  tx.row<PersonEntity>(ROW, [boundsOf(tx.act.viewer), id]);

/** The same. @throws NotThere */
export async function personRow(tx: Tx, id: string): Promise<PersonEntity> {
  const row = await findPerson(tx, id);
  if (!row) throw new NotThere('person');
  return row;
}
