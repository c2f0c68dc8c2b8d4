import pg from 'pg';

/** Direct sight of a database as its owner, past services and row-level security. */
export class Lookup {
  constructor(private readonly url: string) {}

  async rows<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.url, options: '-c search_path=pledgebook' });
    await client.connect();
    try {
      await client.query(
        `SELECT set_config('pledgebook.viewer', 'steward', false), set_config('pledgebook.keys', '|*|', false)`,
      );
      return (await client.query<R>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** How many rows a table has. */
  async count(table: string, where = 'true'): Promise<number> {
    const [row] = await this.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`);
    return row!.n;
  }

  /** Every row of every table of facts, to compare a book with itself later. */
  async everything(tables: readonly string[]): Promise<Record<string, string[]>> {
    const each = tables.map(
      (table) =>
        `SELECT '${table}' AS name, ARRAY(SELECT t::text FROM "${table}" t ORDER BY t::text) AS rows`,
    );
    const found = await this.rows<{ name: string; rows: string[] }>(each.join(' UNION ALL '));
    return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
  }
}
