import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonicalJson, hashOfText } from '#ledger/entries/entry-hash.js';
import { ACCESS_CHAIN, BOOK_CHAIN, GENESIS, type Entry } from '#ledger/entries/entry.js';
import { newId } from '#ledger/new-id.js';
import { KEEPER } from '#ledger/viewer.js';
import { createAsOfViews, createKnownView } from './kit/past-views.js';
import { seenByViewer } from './kit/seen-by-viewer.js';
import { withStewardsEyes } from './kit/with-stewards-eyes.js';

const VIEWS = ['pledgebook_as_of_known', 'pledgebook_as_of', 'pledgebook_known'];
const TABLES = ['organisation', 'person', 'api_key'];

/** Which entries a viewer may see, with those of the chains given: of every other chain only together with its proposal. */
const entriesSeen = (...chains: readonly string[]): string => `
  (SELECT pledgebook.viewer_kind()) = 'steward'
  OR (pledgebook.admits(entry.marking, entry.organisation_id, entry.audience)
      AND (entry.chain IN (${chains.map((chain) => `'${chain}'`).join(', ')})
           OR EXISTS (SELECT 1 FROM pledgebook.proposal seen_with WHERE seen_with.id = entry.chain)))`;

/** Who uses the book, with which keys: recorded as facts are, on a chain of its own. */
export class PeopleAndKeys1763900013000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`SELECT set_config('pledgebook.viewer', 'steward', true)`);
    await this.chains(run, BOOK_CHAIN, ACCESS_CHAIN);
    await this.organisations(run);
    await this.people(run);
    await this.keys(run);
    for (const table of TABLES) {
      const seen = seenByViewer(table, table);
      await run.query(`ALTER TABLE pledgebook.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await run.query(
        `CREATE POLICY ${table}_seen ON pledgebook.${table} USING (${seen}) WITH CHECK (${seen})`,
      );
      await run.query(`GRANT SELECT, INSERT, UPDATE ON pledgebook.${table} TO pledgebook_app`);
      await createKnownView(run, table);
      await createAsOfViews(run, table, {});
    }
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`SELECT set_config('pledgebook.viewer', 'steward', true)`);
    for (const schema of VIEWS) {
      for (const table of TABLES) await run.query(`DROP VIEW ${schema}.${table}`);
    }
    await run.query(`DROP TABLE pledgebook.api_key`);
    await run.query(`DROP TABLE pledgebook.person`);
    await run.query(`DELETE FROM pledgebook.entry WHERE chain = '${ACCESS_CHAIN}'`);
    await run.query(`DROP POLICY organisation_seen ON pledgebook.organisation`);
    await run.query(
      `ALTER TABLE pledgebook.organisation NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`,
    );
    await run.query(`REVOKE INSERT, UPDATE ON pledgebook.organisation FROM pledgebook_app`);
    await run.query(`
      ALTER TABLE pledgebook.organisation DROP COLUMN revision, DROP COLUMN marking, DROP COLUMN organisation_id,
        DROP COLUMN audience, DROP COLUMN recorded_at, DROP COLUMN recorded_by, DROP COLUMN suspended_at`);
    const seen = seenByViewer('entry', 'entry');
    await run.query(`ALTER POLICY entry_seen ON pledgebook.entry USING (${seen}) WITH CHECK (${seen})`);
    await run.query(`DROP FUNCTION pledgebook.chain_head`);
  }

  private async chains(run: QueryRunner, ...open: readonly string[]): Promise<void> {
    const seen = entriesSeen(...open);
    await run.query(`ALTER POLICY entry_seen ON pledgebook.entry USING (${seen}) WITH CHECK (${seen})`);
    // Where a chain goes on, whoever goes on with it: the last entry may be one that they may not see.
    const last = `RETURN QUERY SELECT e.position, e.hash, e.recorded_at FROM entry e WHERE e.chain = $1
      ORDER BY e.position DESC LIMIT 1`;
    await run.query(`
      CREATE FUNCTION pledgebook.chain_head(uuid, OUT "position" integer, OUT hash text, OUT recorded_at timestamptz)
      RETURNS SETOF record STABLE ${withStewardsEyes(last)}`);
    await run.query(`REVOKE ALL ON FUNCTION pledgebook.chain_head FROM public`);
    await run.query(`GRANT EXECUTE ON FUNCTION pledgebook.chain_head TO pledgebook_app`);
  }

  /** The keeper of the book was there before anything was recorded of it: its own entry is the first of the chain. */
  private async organisations(run: QueryRunner): Promise<void> {
    const [{ now }] = (await run.query(`SELECT pledgebook.instant(clock_timestamp()) AS now`)) as [
      { now: string },
    ];
    await run.query(`
      ALTER TABLE pledgebook.organisation
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN marking text NOT NULL DEFAULT 'TLP:AMBER+STRICT',
        ADD COLUMN organisation_id uuid NOT NULL DEFAULT '${KEEPER}',
        ADD COLUMN audience uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT '${now}',
        ADD COLUMN recorded_by text NOT NULL DEFAULT 'migration',
        ADD COLUMN suspended_at timestamptz`);
    for (const column of [
      'revision',
      'marking',
      'organisation_id',
      'audience',
      'recorded_at',
      'recorded_by',
    ]) {
      await run.query(`ALTER TABLE pledgebook.organisation ALTER COLUMN ${column} DROP DEFAULT`);
    }
    const [{ row }] = (await run.query(`SELECT to_jsonb(o) AS row FROM pledgebook.organisation o`)) as [
      { row: Record<string, unknown> },
    ];
    const seenBy = { marking: 'TLP:AMBER+STRICT', organisation_id: KEEPER, audience: [] };
    const entry: Entry = {
      id: newId(),
      chain: ACCESS_CHAIN,
      position: 1,
      prev: GENESIS,
      subject_type: 'organisation',
      subject_id: KEEPER,
      action: 'organisation.added',
      happened_on: null,
      recorded_at: now,
      recorded_by: 'migration',
      source_id: null,
      change: { organisation: [{ ...row, recorded_at: now }] },
      ...seenBy,
    };
    const json = canonicalJson(entry);
    await run.query(
      `INSERT INTO pledgebook.entry (id, chain, position, prev, hash, subject_type, subject_id, action, happened_on,
         recorded_at, recorded_by, source_id, change, marking, organisation_id, audience)
       SELECT id, chain, position, prev, $2, subject_type, subject_id, action, happened_on,
         recorded_at, recorded_by, source_id, change, marking, organisation_id, audience
       FROM jsonb_populate_record(null::pledgebook.entry, $1::jsonb)`,
      [json, hashOfText(json)],
    );
  }

  private async people(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.person (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        name text NOT NULL,
        email text NOT NULL,
        role text NOT NULL,
        suspended_at timestamptz,
        CONSTRAINT person_pkey PRIMARY KEY (id)
      )`);
    await run.query(`CREATE UNIQUE INDEX person_email ON pledgebook.person (email)`);
    await run.query(`CREATE INDEX person_organisation ON pledgebook.person (organisation_id, id)`);
    await run.query(`
      ALTER TABLE pledgebook.person ADD CONSTRAINT person_organisation_fk FOREIGN KEY (organisation_id) REFERENCES pledgebook.organisation(id)`);
  }

  private async keys(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.api_key (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        name text NOT NULL,
        person_id uuid,
        acts_as uuid NOT NULL,
        made_with uuid,
        role text NOT NULL,
        scopes text[],
        hash bytea NOT NULL,
        hint text NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        replaced_by uuid,
        CONSTRAINT api_key_pkey PRIMARY KEY (id)
      )`);
    await run.query(`CREATE UNIQUE INDEX api_key_hash ON pledgebook.api_key (hash)`);
    await run.query(`CREATE INDEX api_key_person ON pledgebook.api_key (person_id, id)`);
    await run.query(`CREATE INDEX api_key_made_with ON pledgebook.api_key (made_with)`);
    await run.query(`CREATE INDEX api_key_organisation ON pledgebook.api_key (organisation_id, id)`);
    await run.query(`
      ALTER TABLE pledgebook.api_key ADD CONSTRAINT api_key_organisation_fk FOREIGN KEY (organisation_id) REFERENCES pledgebook.organisation(id)`);
    await run.query(`
      ALTER TABLE pledgebook.api_key ADD CONSTRAINT api_key_person_fk FOREIGN KEY (person_id) REFERENCES pledgebook.person(id)`);
  }
}
