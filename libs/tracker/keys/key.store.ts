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

const DESCENDANTS = statement(
  'key.descendants',
  sql`WITH RECURSIVE made AS (
        SELECT k.* FROM api_key k WHERE k.made_with = $1::uuid
        UNION ALL SELECT k.* FROM api_key k JOIN made ON k.made_with = made.id)
      SELECT * FROM made WHERE revoked_at IS NULL ORDER BY id`,
);

/** The keys that were made with one by whoever had it, and with those, that nobody has revoked yet. */
export const keysMadeWith = (tx: Tx, id: string): Promise<ApiKeyEntity[]> =>
  tx.rows<ApiKeyEntity>(DESCENDANTS, [id]);

/** A key as its row. @throws NotThere also where whoever acts has none of this id to look after */
export async function keyRow(tx: Tx, id: string): Promise<ApiKeyEntity> {
  const row = await tx.row<ApiKeyEntity>(ROW, [boundsOf(tx.act.viewer), id]);
  if (!row) throw new NotThere('key');
  return row;
}
