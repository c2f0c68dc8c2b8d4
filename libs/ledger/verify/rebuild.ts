import type { DataSource } from 'typeorm';
import type { Statement, Value } from '../statement.js';

/** Reads and writes within the rebuilding transaction. */
export type Derive = (
  rows: <R extends object>(what: Statement, values?: readonly Value[]) => Promise<R[]>,
) => Promise<void>;

/**
 * Makes the tables again from the entries, in one transaction: either every table is what the ledger
 * says, or nothing has changed. Needs the owner's connection; the application's role may not empty tables.
 *
 * @param tables in an order in which rows may be inserted
 * @param derive puts in place what follows from the rows
 * @returns how many rows each table has now
 */
export function rebuildTables(
  owner: DataSource,
  tables: readonly string[],
  derive: Derive,
): Promise<Record<string, number>> {
  return owner.transaction(async (manager) => {
    await manager.query(`SET LOCAL search_path = pledgebook`);
    await manager.query(`SELECT set_config('pledgebook.viewer', 'steward', true)`);
    await manager.query(`LOCK TABLE entry IN SHARE MODE`);
    await manager.query(`TRUNCATE ${tables.join(', ')} CASCADE`);
    const counts: Record<string, number> = {};
    for (const table of tables) {
      await manager.query(`INSERT INTO ${table} SELECT * FROM pledgebook_known.${table} ORDER BY id`);
      const [{ rows }] = (await manager.query(`SELECT count(*)::int AS rows FROM ${table}`)) as [
        { rows: number },
      ];
      counts[table] = rows;
    }
    await derive(<R>({ text }: Statement, values: readonly Value[] = []) =>
      manager.query<R[]>(text, values as Value[]),
    );
    return counts;
  });
}
