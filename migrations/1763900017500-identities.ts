import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAsOfViews, createKnownView } from './kit/past-views.js';
import { alterPolicy } from './kit/policies.js';
import { createSeenView, readPastThroughKeys } from './kit/seen-views.js';
import { withStewardsEyes } from './kit/with-stewards-eyes.js';

const VIEWS = ['pledgebook_as_of_known', 'pledgebook_as_of', 'pledgebook_known', 'pledgebook_seen'];

/** Whom identity providers know people as: recorded as people and keys are, on the same chain. */
export class Identities1763900017500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.identity (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        person_id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        claimed_at timestamptz,
        removed_at timestamptz,
        CONSTRAINT identity_pkey PRIMARY KEY (id)
      )`);
    await run.query(
      `CREATE UNIQUE INDEX identity_subject ON pledgebook.identity (issuer, subject) WHERE removed_at IS NULL`,
    );
    await run.query(`CREATE INDEX identity_person ON pledgebook.identity (person_id, id)`);
    await run.query(`CREATE INDEX identity_organisation ON pledgebook.identity (organisation_id, id)`);
    await run.query(`
      ALTER TABLE pledgebook.identity ADD CONSTRAINT identity_organisation_fk FOREIGN KEY (organisation_id) REFERENCES pledgebook.organisation(id)`);
    await run.query(`
      ALTER TABLE pledgebook.identity ADD CONSTRAINT identity_person_fk FOREIGN KEY (person_id) REFERENCES pledgebook.person(id)`);
    await run.query(`ALTER TABLE pledgebook.identity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await run.query(`CREATE POLICY identity_seen ON pledgebook.identity USING (false)`);
    await alterPolicy(run, 'identity');
    await run.query(`GRANT SELECT, INSERT, UPDATE ON pledgebook.identity TO pledgebook_app`);
    await createSeenView(run, 'identity');
    await createKnownView(run, 'identity');
    await createAsOfViews(run, 'identity', {});
    await readPastThroughKeys(run, ['identity']);
    await this.holder(run);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP FUNCTION pledgebook.identity_holder`);
    for (const schema of VIEWS) await run.query(`DROP VIEW ${schema}.identity`);
    await run.query(`DROP TABLE pledgebook.identity`);
  }

  /** Asked before anybody is known: who comes by an identity, and which organisation is meant. Always one row. */
  private async holder(run: QueryRunner): Promise<void> {
    const holder = `RETURN QUERY
      SELECT p.id, p.organisation_id, p.role, p.suspended_at IS NOT NULL OR o.suspended_at IS NOT NULL,
        extract(epoch FROM i.claimed_at)::double precision, c.id, c.suspended_at IS NOT NULL
      FROM (SELECT) always
      LEFT JOIN organisation c ON c.id = $3 OR c.name = $4
      LEFT JOIN identity i ON i.issuer = $1 AND i.subject = $2 AND i.removed_at IS NULL
      LEFT JOIN person p ON p.id = i.person_id
      LEFT JOIN organisation o ON o.id = p.organisation_id`;
    await run.query(`
      CREATE FUNCTION pledgebook.identity_holder(text, text, uuid, text, OUT person uuid, OUT organisation uuid,
        OUT role text, OUT suspended boolean, OUT claimed double precision, OUT claimed_organisation uuid,
        OUT claimed_suspended boolean)
      RETURNS SETOF record STABLE ${withStewardsEyes(holder)}`);
    await run.query(`REVOKE ALL ON FUNCTION pledgebook.identity_holder FROM public`);
    await run.query(`GRANT EXECUTE ON FUNCTION pledgebook.identity_holder TO pledgebook_app`);
  }
}
