import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schema, and the functions that statements and policies are written with. */
export class Frame1763900000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE SCHEMA IF NOT EXISTS pledgebook`);
    await run.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await run.query(`GRANT USAGE ON SCHEMA pledgebook TO pledgebook_app`);

    // An instant as the wire carries it: RFC 3339, UTC, microseconds.
    await run.query(`
      CREATE FUNCTION pledgebook.instant(timestamptz) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);

    // Who asks: 'steward', 'public' or 'member <person> <organisation>'. Unset is nobody.
    await run.query(`
      CREATE FUNCTION pledgebook.viewer_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
      RETURN split_part(coalesce(current_setting('pledgebook.viewer', true), ''), ' ', 1)`);
    await run.query(`
      CREATE FUNCTION pledgebook.viewer_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      RETURN nullif(split_part(coalesce(current_setting('pledgebook.viewer', true), ''), ' ', 2), '')::uuid`);
    await run.query(`
      CREATE FUNCTION pledgebook.viewer_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      RETURN nullif(split_part(coalesce(current_setting('pledgebook.viewer', true), ''), ' ', 3), '')::uuid`);

    await run.query(`
      CREATE FUNCTION pledgebook.viewer_principal() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
      RETURN nullif(split_part(coalesce(current_setting('pledgebook.viewer', true), ''), ' ', 4), '')`);

    // The Traffic Light Protocol 2.0, read as an audience.
    await run.query(`
      CREATE FUNCTION pledgebook.admits(marking text, organisation_id uuid, audience uuid[])
      RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
      RETURN CASE pledgebook.viewer_kind()
        WHEN 'public' THEN marking = 'TLP:CLEAR'
        WHEN 'member' THEN CASE marking
          WHEN 'TLP:CLEAR' THEN true
          WHEN 'TLP:GREEN' THEN true
          WHEN 'TLP:AMBER' THEN organisation_id = pledgebook.viewer_organisation()
            OR pledgebook.viewer_organisation() = ANY (audience)
          WHEN 'TLP:AMBER+STRICT' THEN organisation_id = pledgebook.viewer_organisation()
          WHEN 'TLP:RED' THEN pledgebook.viewer_person() = ANY (audience)
          ELSE false END
        ELSE false END`);

    // Which part of the past a transaction reads.
    await run.query(`
      CREATE FUNCTION pledgebook.as_of() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
      RETURN nullif(current_setting('pledgebook.as_of', true), '')::date`);
    await run.query(`
      CREATE FUNCTION pledgebook.known_at() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
      RETURN coalesce(nullif(current_setting('pledgebook.known_at', true), ''), 'infinity')::timestamptz`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP SCHEMA pledgebook CASCADE`);
  }
}
