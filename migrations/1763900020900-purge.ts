import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can be purged, with the column that says when it was taken back, for what is. */
const TAKEN_BACK = {
  claim: 'retracted_at',
  position: 'retracted_at',
  requirement: 'retracted_at',
  event: 'retracted_at',
  scenario: 'deleted_at',
  condition: null,
  source: null,
};

const REDACTS = `ar.what = 'redaction' AND NEW.change = redacted(OLD.change,
  ar.subject_type, ar.subject_id, ARRAY(SELECT jsonb_array_elements_text(ar.asked->'columns')))`;

/** Of an entry about the fact itself the day and the source go as well; of any other they stay. */
const REDACTS_OR_PURGES = `CASE WHEN ar.what = 'purge' AND ar.subject_id = OLD.subject_id
    THEN NEW.happened_on IS NULL AND NEW.source_id IS NULL
    ELSE (NEW.happened_on, NEW.source_id) IS NOT DISTINCT FROM (OLD.happened_on, OLD.source_id) END
  AND (${REDACTS} OR ar.what = 'purge' AND NEW.change = purged(OLD.change, ar.subject_type, ar.subject_id))`;

const guardEntries = (approved: string): string => `
  CREATE OR REPLACE FUNCTION pledgebook.only_redacts() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pledgebook, pg_temp AS $$
  BEGIN
    IF pg_has_role((SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
      RETURN NEW;
    END IF;
    IF EXISTS (SELECT 1 FROM approval_request ar WHERE ar.second_at IS NOT NULL AND ${approved}) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'An entry is changed only as two people have approved.' USING ERRCODE = '42501';
  END $$`;

/**
 * The application may delete one thing: a row that was taken back, in the very revision whose purge two people approved; and
 * of entries what they held of it. Everything else PostgreSQL refuses it as before.
 */
export class Purge1763900020900 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION pledgebook.purged(change jsonb, noun text, fact uuid)
      RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN CASE WHEN NOT change ? noun THEN change ELSE jsonb_set(change, ARRAY[noun], (
        SELECT coalesce(jsonb_agg(i.image ORDER BY i.place), '[]'::jsonb)
        FROM jsonb_array_elements(change->noun) WITH ORDINALITY i(image, place)
        WHERE i.image->>'id' IS DISTINCT FROM fact::text)) END`);
    await run.query(guardEntries(REDACTS_OR_PURGES));
    await run.query(`GRANT UPDATE (happened_on, source_id) ON pledgebook.entry TO pledgebook_app`);
    await run.query(`
      CREATE FUNCTION pledgebook.only_purges() RETURNS trigger LANGUAGE plpgsql
      SET search_path = pledgebook, pg_temp AS $$
      BEGIN
        IF pg_has_role((SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
          RETURN OLD;
        END IF;
        IF (TG_NARGS = 0 OR to_jsonb(OLD)->>TG_ARGV[0] IS NOT NULL) AND EXISTS (
          SELECT 1 FROM approval_request ar WHERE ar.what = 'purge' AND ar.second_at IS NOT NULL
            AND ar.subject_type = TG_TABLE_NAME AND ar.subject_id = OLD.id AND ar.subject_revision = OLD.revision)
        THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'A row is deleted only as two people have approved.' USING ERRCODE = '42501';
      END $$`);
    for (const [table, column] of Object.entries(TAKEN_BACK)) {
      await run.query(`
        CREATE TRIGGER ${table}_only_purged BEFORE DELETE ON pledgebook.${table}
        FOR EACH ROW EXECUTE FUNCTION pledgebook.only_purges(${column === null ? '' : `'${column}'`})`);
      await run.query(`GRANT DELETE ON pledgebook.${table} TO pledgebook_app`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of Object.keys(TAKEN_BACK)) {
      await run.query(`REVOKE DELETE ON pledgebook.${table} FROM pledgebook_app`);
      await run.query(`DROP TRIGGER ${table}_only_purged ON pledgebook.${table}`);
    }
    await run.query(`DROP FUNCTION pledgebook.only_purges()`);
    await run.query(`REVOKE UPDATE (happened_on, source_id) ON pledgebook.entry FROM pledgebook_app`);
    await run.query(guardEntries(REDACTS));
    await run.query(`DROP FUNCTION pledgebook.purged(jsonb, text, uuid)`);
  }
}
