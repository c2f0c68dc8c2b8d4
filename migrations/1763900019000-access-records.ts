import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withStewardsEyes } from './kit/with-stewards-eyes.js';

/** Access is recorded: entries of it are found again, and a key that opens nothing any more is known for whose it was. */
export class AccessRecords1763900019000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE INDEX entry_access ON pledgebook.entry (id) WHERE action ~~ 'access.%'`);
    const refused = `RETURN QUERY SELECT k.id, k.acts_as, k.organisation_id,
        CASE WHEN k.revoked_at IS NOT NULL THEN 'key_revoked'
             WHEN k.expires_at <= clock_timestamp() THEN 'key_expired'
             WHEN p.suspended_at IS NOT NULL THEN 'person_suspended' ELSE 'organisation_suspended' END
      FROM api_key k
      JOIN organisation o ON o.id = k.organisation_id
      LEFT JOIN person p ON p.id = k.person_id
      WHERE k.hash = $1 AND (k.revoked_at IS NOT NULL OR k.expires_at <= clock_timestamp()
        OR o.suspended_at IS NOT NULL OR p.suspended_at IS NOT NULL)`;
    await run.query(`
      CREATE FUNCTION pledgebook.key_refused(bytea, OUT key uuid, OUT acts_as uuid, OUT organisation uuid, OUT code text)
      RETURNS SETOF record STABLE ${withStewardsEyes(refused)}`);
    await run.query(`REVOKE ALL ON FUNCTION pledgebook.key_refused FROM public`);
    await run.query(`GRANT EXECUTE ON FUNCTION pledgebook.key_refused TO pledgebook_app`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP FUNCTION pledgebook.key_refused`);
    await run.query(`DROP INDEX pledgebook.entry_access`);
  }
}
