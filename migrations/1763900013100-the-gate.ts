import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withStewardsEyes } from './kit/with-stewards-eyes.js';

/** What is asked of the database before anybody is known: whose a key is; and that it was used. */
export class TheGate1763900013100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.key_use (
        key_id uuid NOT NULL,
        last_used_at timestamptz NOT NULL,
        CONSTRAINT key_use_pkey PRIMARY KEY (key_id)
      )`);
    const seen = `(SELECT pledgebook.viewer_kind()) = 'steward'
      OR EXISTS (SELECT 1 FROM pledgebook.api_key seen_with WHERE seen_with.id = key_use.key_id)`;
    await run.query(`ALTER TABLE pledgebook.key_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await run.query(`CREATE POLICY key_use_seen ON pledgebook.key_use USING (${seen}) WITH CHECK (${seen})`);
    await run.query(`GRANT SELECT, INSERT, UPDATE ON pledgebook.key_use TO pledgebook_app`);

    // A key is good until it expires by this server's clock, unless it, its person or its organisation was stopped.
    const holder = `RETURN QUERY SELECT k.id, k.acts_as, k.organisation_id, k.role, p.role, k.scopes
      FROM api_key k
      JOIN organisation o ON o.id = k.organisation_id
      LEFT JOIN person p ON p.id = k.person_id
      WHERE k.hash = $1 AND k.revoked_at IS NULL AND k.expires_at > clock_timestamp()
        AND o.suspended_at IS NULL AND p.suspended_at IS NULL`;
    await run.query(`
      CREATE FUNCTION pledgebook.key_holder(bytea, OUT key uuid, OUT acts_as uuid, OUT organisation uuid,
        OUT key_role text, OUT person_role text, OUT scopes text[])
      RETURNS SETOF record STABLE ${withStewardsEyes(holder)}`);
    // Not more than once a minute, whichever process saw it.
    const noted = `INSERT INTO key_use AS u VALUES ($1, clock_timestamp())
      ON CONFLICT ON CONSTRAINT key_use_pkey DO UPDATE SET last_used_at = excluded.last_used_at
      WHERE u.last_used_at < excluded.last_used_at - interval '1 minute'`;
    await run.query(`
      CREATE FUNCTION pledgebook.note_key_use(uuid) RETURNS void ${withStewardsEyes(noted)}`);
    for (const name of ['key_holder', 'note_key_use']) {
      await run.query(`REVOKE ALL ON FUNCTION pledgebook.${name} FROM public`);
      await run.query(`GRANT EXECUTE ON FUNCTION pledgebook.${name} TO pledgebook_app`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP FUNCTION pledgebook.note_key_use`);
    await run.query(`DROP FUNCTION pledgebook.key_holder`);
    await run.query(`DROP TABLE pledgebook.key_use`);
  }
}
