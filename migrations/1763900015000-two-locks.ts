import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createSeenView, readPastThroughKeys, readPastWithoutKeys } from './kit/seen-views.js';

/** Of these, others are seen only together with them. */
const FIRST = ['proposal', 'pledge', 'party', 'api_key'];
/**
 * What bears no marking of its own: what is kept of pledges, which follows from all the facts and is the steward's alone;
 * and that a key was used, which is seen with the key.
 */
const UNMARKED = ['pledge_timeline', 'pledge_span', 'pledge_signal', 'key_use'];
/** Rows of these are locked by whoever reads them to write. */
const LOCKED = ['proposal', 'pledge_timeline'];

/**
 * The second lock: statements read views that keep back every row which the viewer has no key to, whatever row-level
 * security lets through (docs/decisions/two-locks.md).
 */
export class TwoLocks1763900015000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE SCHEMA pledgebook_seen`);
    await run.query(`GRANT USAGE ON SCHEMA pledgebook_seen TO pledgebook_app`);

    // What the service says the viewer may open, with a bar before and after each. Unset is nothing.
    await run.query(`
      CREATE FUNCTION pledgebook.keys() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
      RETURN current_setting('pledgebook.keys', true)`);

    // Where a key may fit besides the marking itself: the marking of its owner, and for each it names.
    await run.query(`
      CREATE FUNCTION pledgebook.keyholes(marking text, organisation_id uuid, audience uuid[])
      RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
      RETURN ARRAY[marking || ' of ' || organisation_id]
        || string_to_array(marking || ' for ' || array_to_string(audience, ',' || marking || ' for '), ',')`);

    // A key that is for all of some people fits where each of them is named.
    await run.query(`
      CREATE FUNCTION pledgebook.names_all(keys text, marking text, audience uuid[])
      RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
      RETURN strpos(keys, '|' || marking || ' for all of ') > 0 AND string_to_array(
        split_part(split_part(keys, '|' || marking || ' for all of ', 2), '|', 1), ',') <@ audience::text[]`);

    const marked = await this.marked(run);
    const rest = [...marked, ...UNMARKED].filter((table) => !FIRST.includes(table));
    for (const table of [...FIRST, ...rest]) await createSeenView(run, table);
    for (const table of LOCKED) await run.query(`GRANT UPDATE ON pledgebook_seen.${table} TO pledgebook_app`);
    await readPastThroughKeys(run, await this.marked(run, 'pledgebook_known'));
  }

  async down(run: QueryRunner): Promise<void> {
    await readPastWithoutKeys(run, await this.marked(run, 'pledgebook_known'));
    await run.query(`DROP SCHEMA pledgebook_seen CASCADE`);
    await run.query(`DROP FUNCTION pledgebook.names_all, pledgebook.keyholes, pledgebook.keys`);
  }

  /** Everything of a schema that bears markings, in the order in which it was made. */
  private async marked(run: QueryRunner, schema = 'pledgebook'): Promise<string[]> {
    const rows: { name: string }[] = await run.query(
      `SELECT c.relname::text AS name FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'marking' AND c.relkind IN ('r', 'v')
       WHERE c.relnamespace = $1::regnamespace ORDER BY c.oid`,
      [schema],
    );
    return rows.map(({ name }) => name);
  }
}
