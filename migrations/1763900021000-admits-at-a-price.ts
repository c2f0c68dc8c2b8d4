import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterPolicy, alterPolicyForMembers } from './kit/policies.js';

/** As SQL in a `CASE marking`, for a member and for an organisation as a whole; they differ in what is for named people. */
const AUDIENCES = (red: string): string => `
      WHEN 'TLP:CLEAR' THEN true
      WHEN 'TLP:GREEN' THEN true
      WHEN 'TLP:AMBER' THEN organisation_id = pledgebook.viewer_organisation()
        OR pledgebook.viewer_organisation() = ANY (audience)
      WHEN 'TLP:AMBER+STRICT' THEN organisation_id = pledgebook.viewer_organisation()
      WHEN 'TLP:RED' THEN ${red}
      ELSE false END`;

const MEMBER = AUDIENCES('pledgebook.viewer_person() = ANY (audience)');
const OWNER = AUDIENCES('coalesce(pledgebook.viewer_people() <@ audience, false)');

const WHO_SEES = `CASE pledgebook.viewer_kind()
    WHEN 'public' THEN marking = 'TLP:CLEAR'
    WHEN 'member' THEN CASE marking ${MEMBER}
    WHEN 'owner' THEN CASE marking ${OWNER}
    ELSE false END`;

/**
 * Who sees what is said as before, at a lower price. PostgreSQL writes an SQL function into every condition that calls it,
 * for every table of a statement, and makes each ready before the first row is read: for the whole protocol that took
 * longer than reading. What members see most is asked in the condition; all the rest is a function of its own, which is
 * made ready once for a connection. The steward has no audience: the policies let them in besides, and for every row that
 * they read this saves a call.
 */
export class AdmitsAtAPrice1763900021000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION pledgebook.admits_by_audience(marking text, organisation_id uuid, audience uuid[])
      RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$ BEGIN RETURN ${WHO_SEES}; END $$`);
    await run.query(`
      CREATE OR REPLACE FUNCTION pledgebook.admits(marking text, organisation_id uuid, audience uuid[])
      RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
      RETURN CASE
        WHEN marking IN ('TLP:GREEN', 'TLP:CLEAR') AND current_setting('pledgebook.viewer', true) ^@ 'member ' THEN true
        WHEN current_setting('pledgebook.viewer', true) = 'steward' THEN false
        ELSE pledgebook.admits_by_audience(marking, organisation_id, audience) END`);
    for (const table of await this.guarded(run)) await alterPolicyForMembers(run, table);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of await this.guarded(run)) await alterPolicy(run, table);
    await run.query(`
      CREATE OR REPLACE FUNCTION pledgebook.admits(marking text, organisation_id uuid, audience uuid[])
      RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE RETURN ${WHO_SEES}`);
    await run.query(`DROP FUNCTION pledgebook.admits_by_audience(text, uuid, uuid[])`);
  }

  /** Every table of which rows are seen as their markings say, or with others; kept answers are whose they are. */
  private async guarded(run: QueryRunner): Promise<string[]> {
    const rows: { name: string }[] = await run.query(
      `SELECT tablename::text AS name FROM pg_policies WHERE schemaname = 'pledgebook' AND tablename <> 'idempotency'
       ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }
}
