import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The application may change one thing in an entry: put '[redacted]' where a text stood, in the very fields of the very
 * fact that two people approved. Everything else PostgreSQL refuses it as before; whoever owns the tables is not asked, and
 * verification tells what they did.
 */
export class Redaction1763900018100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION pledgebook.redacted(change jsonb, noun text, fact uuid, fields text[])
      RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN CASE WHEN NOT change ? noun THEN change ELSE jsonb_set(change, ARRAY[noun], (
        SELECT jsonb_agg(CASE WHEN i.image->>'id' <> fact::text THEN i.image ELSE i.image || coalesce((
            SELECT jsonb_object_agg(f.field, CASE WHEN f.field = 'url' THEN 'null'::jsonb ELSE '"[redacted]"'::jsonb END)
            FROM unnest(fields) f(field) WHERE i.image->>f.field IS NOT NULL), '{}'::jsonb) END ORDER BY i.place)
        FROM jsonb_array_elements(change->noun) WITH ORDINALITY i(image, place))) END`);
    await run.query(`
      CREATE FUNCTION pledgebook.only_redacts() RETURNS trigger LANGUAGE plpgsql
      SET search_path = pledgebook, pg_temp AS $$
      BEGIN
        IF pg_has_role((SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
          RETURN NEW;
        END IF;
        IF EXISTS (
          SELECT 1 FROM approval_request ar
          WHERE ar.what = 'redaction' AND ar.second_at IS NOT NULL AND NEW.change = redacted(OLD.change,
            ar.subject_type, ar.subject_id, ARRAY(SELECT jsonb_array_elements_text(ar.asked->'columns'))))
        THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'An entry is changed only as two people have approved.' USING ERRCODE = '42501';
      END $$`);
    await run.query(`
      CREATE TRIGGER entry_only_redacted BEFORE UPDATE ON pledgebook.entry
      FOR EACH ROW EXECUTE FUNCTION pledgebook.only_redacts()`);
    await run.query(`GRANT UPDATE (change) ON pledgebook.entry TO pledgebook_app`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`REVOKE UPDATE (change) ON pledgebook.entry FROM pledgebook_app`);
    await run.query(`DROP TRIGGER entry_only_redacted ON pledgebook.entry`);
    await run.query(`DROP FUNCTION pledgebook.only_redacts()`);
    await run.query(`DROP FUNCTION pledgebook.redacted(jsonb, text, uuid, text[])`);
  }
}
