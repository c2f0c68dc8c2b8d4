import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { boundsOf } from '../access/administrator.js';
import { withinSql } from '../access/within.query.js';
import type { ApiKeyEntity } from './api-key.entity.js';

const ROW = statement(
  'key.row',
  sql`SELECT * FROM api_key WHERE ${withinSql('organisation_id', '$1')} AND id = $2::uuid`,
);

/** A key as its row. @throws NotThere also where whoever acts has none of this id to look after */
export async function keyRow(tx: Tx, id: string): Promise<ApiKeyEntity> {
  const row = await tx.row<ApiKeyEntity>(ROW, [boundsOf(tx.act.viewer), id]);
  if (!row) throw new NotThere('key');
  return row;
}
