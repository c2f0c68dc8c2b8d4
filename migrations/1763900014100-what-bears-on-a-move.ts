import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADMITS = (owner: string): string => `
  CREATE OR REPLACE FUNCTION pledgebook.admits(marking text, organisation_id uuid, audience uuid[])
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
    ${owner}
    ELSE false END`;

/** What everyone of an organisation may see; of what is for named people, only what is for all of some. */
const OWNER = `
    WHEN 'owner' THEN CASE marking
      WHEN 'TLP:CLEAR' THEN true
      WHEN 'TLP:GREEN' THEN true
      WHEN 'TLP:AMBER' THEN organisation_id = pledgebook.viewer_organisation()
        OR pledgebook.viewer_organisation() = ANY (audience)
      WHEN 'TLP:AMBER+STRICT' THEN organisation_id = pledgebook.viewer_organisation()
      WHEN 'TLP:RED' THEN coalesce(pledgebook.viewer_people() <@ audience, false)
      ELSE false END`;

/**
 * Moves are decided on the record of the organisation that owns the proposal: on what everyone there may see who sees the
 * proposal. Of facts under it `bears` says which those are; of all the rest a viewer who is that organisation as a whole.
 */
export class WhatBearsOnAMove1763900014100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION pledgebook.bears(marking text, organisation_id uuid, audience uuid[],
        on_marking text, on_organisation_id uuid, on_audience uuid[])
      RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN CASE marking
        WHEN 'TLP:CLEAR' THEN true
        WHEN 'TLP:GREEN' THEN true
        WHEN 'TLP:AMBER' THEN organisation_id = on_organisation_id OR on_organisation_id = ANY (audience)
        WHEN 'TLP:AMBER+STRICT' THEN organisation_id = on_organisation_id
        WHEN 'TLP:RED' THEN on_marking = 'TLP:RED' AND on_audience <@ audience
        ELSE false END`);
    // Whom a proposal that is for named people names, '-' for one that is not: 'owner <people, by commas> <organisation>'.
    await run.query(`
      CREATE FUNCTION pledgebook.viewer_people() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
      RETURN string_to_array(nullif(split_part(coalesce(current_setting('pledgebook.viewer', true), ''), ' ', 2), '-'),
        ',')::uuid[]`);
    await run.query(ADMITS(OWNER));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(ADMITS(''));
    await run.query(`DROP FUNCTION pledgebook.viewer_people()`);
    await run.query(`DROP FUNCTION pledgebook.bears(text, uuid, uuid[], text, uuid, uuid[])`);
  }
}
