import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { Rows } from '../book/rows.js';
import type { ScenarioEntity } from './scenario.entity.js';

const ROW = statement('scenario.row', sql`SELECT * FROM scenario WHERE id = $1::uuid AND deleted_at IS NULL`);

/** A scenario as its row; undefined where there is none, or none any more. */
export async function scenarioIn(from: Rows, id: string): Promise<ScenarioEntity | undefined> {
  return (await from.rows<ScenarioEntity>(ROW, [id]))[0];
}

/** The same; whoever deletes it holds the book's chain. @throws NotThere */
export async function scenarioRow(tx: Tx, id: string): Promise<ScenarioEntity> {
  const row = await scenarioIn(tx, id);
  if (!row) throw new NotThere('scenario');
  return row;
}
