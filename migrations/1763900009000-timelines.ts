import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['pledge_timeline', 'pledge_span', 'pledge_signal'];

/**
 * What follows from the facts of a pledge, kept so that a list is an index read: its timeline, and what it waits for.
 * In the past it is told anew by whoever reads, from what was known then, and handed in as a setting.
 */
export class Timelines1763900009000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.pledge_timeline (
        pledge_id uuid NOT NULL,
        CONSTRAINT pledge_timeline_pkey PRIMARY KEY (pledge_id),
        CONSTRAINT pledge_timeline_pledge_fk FOREIGN KEY (pledge_id) REFERENCES pledgebook.pledge(id)
      )`);
    await run.query(`
      CREATE TABLE pledgebook.pledge_span (
        pledge_id uuid NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL,
        status text NOT NULL,
        code text NOT NULL,
        since date NOT NULL,
        leaves jsonb NOT NULL,
        missing jsonb NOT NULL,
        CONSTRAINT pledge_span_pkey PRIMARY KEY (pledge_id, from_day),
        CONSTRAINT pledge_span_pledge_fk FOREIGN KEY (pledge_id) REFERENCES pledgebook.pledge(id)
      )`);
    await run.query(`
      CREATE INDEX pledge_span_status ON pledgebook.pledge_span (status, pledge_id)`);
    await run.query(`
      CREATE TABLE pledgebook.pledge_signal (
        pledge_id uuid NOT NULL,
        signal text NOT NULL,
        CONSTRAINT pledge_signal_pkey PRIMARY KEY (pledge_id, signal),
        CONSTRAINT pledge_signal_pledge_fk FOREIGN KEY (pledge_id) REFERENCES pledgebook.pledge(id)
      )`);
    await run.query(`
      CREATE INDEX pledge_signal_signal ON pledgebook.pledge_signal (signal, pledge_id)`);
    for (const table of TABLES) {
      const seen = `(SELECT pledgebook.viewer_kind()) = 'steward'
        OR EXISTS (SELECT 1 FROM pledgebook.pledge seen_with WHERE seen_with.id = ${table}.pledge_id)`;
      await run.query(`ALTER TABLE pledgebook.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await run.query(
        `CREATE POLICY ${table}_seen ON pledgebook.${table} USING (${seen}) WITH CHECK (${seen})`,
      );
      await run.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON pledgebook.${table} TO pledgebook_app`);
    }
    await run.query(`
      CREATE VIEW pledgebook_as_of_known.pledge_span WITH (security_invoker = true) AS
      SELECT s.* FROM jsonb_populate_recordset(null::pledgebook.pledge_span,
        coalesce(nullif(current_setting('pledgebook.spans', true), ''), '[]')::jsonb) s`);
    await run.query(`GRANT SELECT ON pledgebook_as_of_known.pledge_span TO pledgebook_app`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP VIEW pledgebook_as_of_known.pledge_span`);
    for (const table of TABLES) await run.query(`DROP TABLE pledgebook.${table}`);
  }
}
