import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { SourceEntity } from './source.entity.js';

const ROW = statement('source.row', sql`SELECT * FROM source WHERE id = $1::uuid`);

/** A source as its row; whoever changes it holds the book's chain. @throws NotThere */
export async function sourceById(tx: Tx, id: string): Promise<SourceEntity> {
  const row = await tx.row<SourceEntity>(ROW, [id]);
  if (!row) throw new NotThere('source');
  return row;
}
