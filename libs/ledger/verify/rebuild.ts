import type { DataSource } from 'typeorm';

/**
 * Makes the tables again from the entries, in one transaction: either every table is what the ledger
 * says, or nothing has changed. Needs the owner's connection; the application's role may not empty tables.
 *
 * @param tables in an order in which rows may be inserted
 * @returns how many rows each table has now
 */
export function rebuildTables(owner: DataSource, tables: readonly string[]): Promise<Record<string, number>> {
  return owner.transaction(async (manager) => {
    await manager.query(`SET LOCAL search_path = pledgebook`);
    await manager.query(`SELECT set_config('pledgebook.viewer', 'steward', true)`);
    await manager.query(`LOCK TABLE entry IN SHARE MODE`);
    await manager.query(`TRUNCATE ${tables.join(', ')}`);
    const counts: Record<string, number> = {};
    for (const table of tables) {
      await manager.query(`INSERT INTO ${table} SELECT * FROM pledgebook_known.${table} ORDER BY id`);
      const [{ rows }] = (await manager.query(`SELECT count(*)::int AS rows FROM ${table}`)) as [
        { rows: number },
      ];
      counts[table] = rows;
    }
    return counts;
  });
}
