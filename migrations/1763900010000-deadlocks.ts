import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAsOfViews, createKnownView, type Earlier } from './kit/past-views.js';
import { seenByViewer } from './kit/seen-by-viewer.js';

const BY_THEN = '<= (SELECT pledgebook.as_of())';

/** How a pledge looks on an earlier day, as before. */
const PLEDGE: Earlier = {
  columns: {
    latest_step: 'coalesce(reached.step, t.commitment)',
    latest_step_on: 'coalesce(reached.happened_on, CASE WHEN t.commitment IS NOT NULL THEN t.pledged_on END)',
  },
  from: `
    LEFT JOIN LATERAL (SELECT s.step, s.happened_on FROM {base}.commitment_step s
                       WHERE s.proposal_id = t.proposal_id AND s.pledge_id = t.id AND s.happened_on ${BY_THEN}
                       ORDER BY s.number DESC LIMIT 1) reached ON true`,
  where: `t.pledged_on ${BY_THEN}`,
};

const VIEWS = ['pledgebook_as_of_known', 'pledgebook_as_of', 'pledgebook_known'];

/** What pledges bring about, so that who waits for whom can be followed; and who has acknowledged a deadlock. */
export class Deadlocks1763900010000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE pledgebook.pledge ADD COLUMN brings_about jsonb`);
    await this.makePledgeViews(run);

    await run.query(`
      CREATE TABLE pledgebook.acknowledgement (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        proposal_id uuid NOT NULL,
        deadlock text NOT NULL,
        path text NOT NULL,
        reason text NOT NULL,
        acknowledged_on date NOT NULL,
        source_id uuid,
        retracted_at timestamptz,
        retraction_reason text,
        CONSTRAINT acknowledgement_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE INDEX acknowledgement_proposal ON pledgebook.acknowledgement (proposal_id, id)`);
    await run.query(`
      CREATE UNIQUE INDEX acknowledgement_once ON pledgebook.acknowledgement (proposal_id, deadlock)
      WHERE retracted_at IS NULL`);
    await run.query(`
      ALTER TABLE pledgebook.acknowledgement ADD CONSTRAINT acknowledgement_proposal_fk FOREIGN KEY (proposal_id) REFERENCES pledgebook.proposal(id)`);
    await run.query(`
      ALTER TABLE pledgebook.acknowledgement ADD CONSTRAINT acknowledgement_source_fk FOREIGN KEY (source_id) REFERENCES pledgebook.source(id)`);
    const seen = seenByViewer('acknowledgement', 'acknowledgement', 'proposal_id');
    await run.query(
      `ALTER TABLE pledgebook.acknowledgement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
    );
    await run.query(
      `CREATE POLICY acknowledgement_seen ON pledgebook.acknowledgement USING (${seen}) WITH CHECK (${seen})`,
    );
    await run.query(`GRANT SELECT, INSERT, UPDATE ON pledgebook.acknowledgement TO pledgebook_app`);
    await createKnownView(run, 'acknowledgement', 'proposal_id');
    await createAsOfViews(run, 'acknowledgement', { where: `t.acknowledged_on ${BY_THEN}` });

    // Where nothing of the kind is kept these are empty, and asking whether a proposal may be caught costs nothing.
    await run.query(`
      CREATE INDEX pledge_signal_of_pledges ON pledgebook.pledge_signal (pledge_id) WHERE signal LIKE 'pledge%'`);
    await run.query(`
      CREATE INDEX pledge_signal_brings ON pledgebook.pledge_signal (pledge_id) WHERE signal LIKE 'brings %'`);
    await run.query(`
      CREATE INDEX entry_bringing ON pledgebook.entry (recorded_at)
      WHERE jsonb_path_exists(change, '$.pledge[*].brings_about.*')`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP INDEX pledgebook.entry_bringing`);
    await run.query(`DROP INDEX pledgebook.pledge_signal_brings`);
    await run.query(`DROP INDEX pledgebook.pledge_signal_of_pledges`);
    for (const schema of VIEWS) await run.query(`DROP VIEW ${schema}.acknowledgement`);
    await run.query(`DROP TABLE pledgebook.acknowledgement`);
    for (const schema of VIEWS) await run.query(`DROP VIEW ${schema}.pledge`);
    await run.query(`ALTER TABLE pledgebook.pledge DROP COLUMN brings_about`);
    await createKnownView(run, 'pledge');
    await createAsOfViews(run, 'pledge', PLEDGE);
  }

  /** The views of the past name their columns one by one: they are made again with the new one. */
  private async makePledgeViews(run: QueryRunner): Promise<void> {
    for (const schema of VIEWS) await run.query(`DROP VIEW ${schema}.pledge`);
    await createKnownView(run, 'pledge');
    await createAsOfViews(run, 'pledge', PLEDGE);
  }
}
