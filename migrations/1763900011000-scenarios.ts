import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAsOfViews, createKnownView } from './kit/past-views.js';
import { seenByViewer } from './kit/seen-by-viewer.js';

/** What is supposed and kept. It stands apart from the facts, and is guarded and remembered as they are. */
export class Scenarios1763900011000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.scenario (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        name text NOT NULL,
        as_of date,
        through date,
        suppose jsonb NOT NULL,
        deleted_at timestamptz,
        CONSTRAINT scenario_pkey PRIMARY KEY (id)
      )`);
    const seen = seenByViewer('scenario', 'scenario');
    await run.query(`ALTER TABLE pledgebook.scenario ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await run.query(
      `CREATE POLICY scenario_seen ON pledgebook.scenario USING (${seen}) WITH CHECK (${seen})`,
    );
    await run.query(`GRANT SELECT, INSERT, UPDATE ON pledgebook.scenario TO pledgebook_app`);
    await createKnownView(run, 'scenario');
    // It speaks of no day of the world, so on an earlier day it looks as it does now.
    await createAsOfViews(run, 'scenario', {});
  }

  async down(run: QueryRunner): Promise<void> {
    for (const schema of ['pledgebook_as_of_known', 'pledgebook_as_of', 'pledgebook_known']) {
      await run.query(`DROP VIEW ${schema}.scenario`);
    }
    await run.query(`DROP TABLE pledgebook.scenario`);
  }
}
