import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withStewardsEyes } from './kit/with-stewards-eyes.js';

/** A session that opens nothing any more is known for whose it was, as a key is. */
export class RefusedSessions1763900020600 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    const refused = `RETURN QUERY SELECT s.id, s.person_id, s.organisation_id,
        CASE WHEN p.suspended_at IS NOT NULL THEN 'person_suspended'
             WHEN o.suspended_at IS NOT NULL THEN 'organisation_suspended'
             WHEN s.ended_at IS NOT NULL THEN 'session_ended' ELSE 'session_expired' END
      FROM session s
      JOIN person p ON p.id = s.person_id
      JOIN organisation o ON o.id = s.organisation_id
      LEFT JOIN session_use u ON u.session_id = s.id
      WHERE s.hash = $1 AND (s.ended_at IS NOT NULL OR s.ends_at <= clock_timestamp()
        OR greatest(s.recorded_at, u.last_used_at) <= clock_timestamp() - make_interval(mins => $2)
        OR o.suspended_at IS NOT NULL OR p.suspended_at IS NOT NULL)`;
    await run.query(`
      CREATE FUNCTION pledgebook.session_refused(bytea, integer, OUT session uuid, OUT person uuid,
        OUT organisation uuid, OUT code text)
      RETURNS SETOF record STABLE ${withStewardsEyes(refused)}`);
    await run.query(`REVOKE ALL ON FUNCTION pledgebook.session_refused FROM public`);
    await run.query(`GRANT EXECUTE ON FUNCTION pledgebook.session_refused TO pledgebook_app`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP FUNCTION pledgebook.session_refused`);
  }
}
