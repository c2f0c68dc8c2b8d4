import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterPolicy } from './kit/policies.js';

const UNMARKED = ['pledge_timeline', 'pledge_span', 'pledge_signal', 'key_use'];

/**
 * Row-level security at a price that a page can pay: PostgreSQL expects rows to be seen, and looks up what they are seen
 * with only for those that it reads; and no statement has a query more for every table that it names.
 */
export class PoliciesAtAPrice1763900015100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const table of await this.guarded(run)) await alterPolicy(run, table);
  }

  /** They say the same, and PostgreSQL expects of them what it did. */
  async down(run: QueryRunner): Promise<void> {
    for (const table of await this.guarded(run)) await alterPolicy(run, table, (condition) => condition);
  }

  /** Tables that bear markings, and those that are seen with others or by the steward alone. */
  private async guarded(run: QueryRunner): Promise<string[]> {
    const rows: { name: string }[] = await run.query(
      `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'pledgebook' AND table_type = 'BASE TABLE' AND column_name = 'marking' ORDER BY 1`,
    );
    return [...rows.map(({ name }) => name), ...UNMARKED];
  }
}
