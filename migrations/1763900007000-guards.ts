import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seenByViewer } from './kit/seen-by-viewer.js';
import { BOOK_TABLES, PROPOSAL_TABLES } from './kit/tables.js';

const APPENDED_ONLY = ['entry'];
const FACTS = ['proposal', ...BOOK_TABLES, ...PROPOSAL_TABLES];

/**
 * What PostgreSQL itself holds the application to: it sees what its viewer may see, and it may add and
 * change but never delete; of the ledger it may not change a line.
 */
export class Guards1763900007000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const table of [...FACTS, ...APPENDED_ONLY]) {
      const seen = seenByViewer(table, table);
      await run.query(`ALTER TABLE pledgebook.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await run.query(
        `CREATE POLICY ${table}_seen ON pledgebook.${table} USING (${seen}) WITH CHECK (${seen})`,
      );
      const verbs = APPENDED_ONLY.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE';
      await run.query(`GRANT ${verbs} ON pledgebook.${table} TO pledgebook_app`);
    }
    await run.query(`GRANT SELECT ON pledgebook.organisation TO pledgebook_app`);
    // Kept answers hold facts too: they are for whoever was answered, and for the steward who forgets them.
    await run.query(`ALTER TABLE pledgebook.idempotency ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await run.query(`
      CREATE POLICY idempotency_seen ON pledgebook.idempotency
      USING ((SELECT pledgebook.viewer_kind()) = 'steward' OR principal = (SELECT pledgebook.viewer_principal()))`);
    await run.query(`GRANT SELECT, INSERT, DELETE ON pledgebook.idempotency TO pledgebook_app`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP POLICY idempotency_seen ON pledgebook.idempotency`);
    await run.query(
      `ALTER TABLE pledgebook.idempotency NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`,
    );
    for (const table of [...FACTS, ...APPENDED_ONLY]) {
      await run.query(`DROP POLICY ${table}_seen ON pledgebook.${table}`);
      await run.query(
        `ALTER TABLE pledgebook.${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`,
      );
    }
    await run.query(`REVOKE ALL ON ALL TABLES IN SCHEMA pledgebook FROM pledgebook_app`);
  }
}
