import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_CHAIN } from '#ledger/entries/entry.js';
import { withStewardsEyes } from './kit/with-stewards-eyes.js';

/** Who comes by an identity, and which organisation is meant: always one row. */
const holder = (shutOut: string): string => `RETURN QUERY
  SELECT p.id, p.organisation_id, p.role, p.suspended_at IS NOT NULL OR o.suspended_at IS NOT NULL${shutOut},
    extract(epoch FROM i.claimed_at)::double precision, c.id, c.suspended_at IS NOT NULL
  FROM (SELECT) always
  LEFT JOIN organisation c ON c.id = $3 OR c.name = $4
  LEFT JOIN identity i ON i.issuer = $1 AND i.subject = $2 AND i.removed_at IS NULL
  LEFT JOIN person p ON p.id = i.person_id
  LEFT JOIN organisation o ON o.id = p.organisation_id`;

const setHolder = (run: QueryRunner, shutOut: string): Promise<unknown> =>
  run.query(`
    CREATE OR REPLACE FUNCTION pledgebook.identity_holder(text, text, uuid, text, OUT person uuid, OUT organisation uuid,
      OUT role text, OUT suspended boolean, OUT claimed double precision, OUT claimed_organisation uuid,
      OUT claimed_suspended boolean)
    RETURNS SETOF record STABLE ${withStewardsEyes(holder(shutOut))}`);

/** An identity that an administrator removed, and nobody linked again, lets nobody in, also not as somebody new. */
export class IdentitiesShutOut1763900020100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE INDEX identity_known_as ON pledgebook.identity (issuer, subject, id)`);
    // Of the last of this name it is asked: whoever left for another organisation gave theirs up, in another entry.
    const removed = `
      SELECT EXISTS (SELECT 1 FROM entry e
        WHERE e.chain = '${ACCESS_CHAIN}' AND e.subject_id = last.id AND e.action = 'identity.removed')
      FROM identity last WHERE last.issuer = $1 AND last.subject = $2 ORDER BY last.id DESC LIMIT 1`;
    await run.query(`
      CREATE FUNCTION pledgebook.identity_shut_out(text, text, OUT shut_out boolean)
      RETURNS SETOF boolean STABLE ${withStewardsEyes(`RETURN QUERY ${removed}`)}`);
    await run.query(`REVOKE ALL ON FUNCTION pledgebook.identity_shut_out FROM public`);
    await run.query(`GRANT EXECUTE ON FUNCTION pledgebook.identity_shut_out TO pledgebook_app`);
    await setHolder(run, ` OR (i.id IS NULL AND EXISTS (SELECT 1 FROM identity_shut_out($1, $2) s WHERE s))`);
  }

  async down(run: QueryRunner): Promise<void> {
    await setHolder(run, '');
    await run.query(`DROP FUNCTION pledgebook.identity_shut_out`);
    await run.query(`DROP INDEX pledgebook.identity_known_as`);
  }
}
