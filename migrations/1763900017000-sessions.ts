import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAsOfViews, createKnownView } from './kit/past-views.js';
import { alterPolicy } from './kit/policies.js';
import { createSeenView, readPastThroughKeys } from './kit/seen-views.js';
import { withStewardsEyes } from './kit/with-stewards-eyes.js';

const VIEWS = ['pledgebook_as_of_known', 'pledgebook_as_of', 'pledgebook_known', 'pledgebook_seen'];
const TABLES = ['session', 'session_use', 'password'];
const GATE = ['session_holder', 'note_session_use', 'password_holder', 'enrolment_holder'];

/** People sign in: their sessions are recorded as keys are; what they sign in with is kept beside, in no entry. */
export class Sessions1763900017000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await this.tables(run);
    for (const table of TABLES) {
      await run.query(`ALTER TABLE pledgebook.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await run.query(`CREATE POLICY ${table}_seen ON pledgebook.${table} USING (false)`);
      await alterPolicy(run, table);
      await run.query(`GRANT SELECT, INSERT, UPDATE ON pledgebook.${table} TO pledgebook_app`);
      await createSeenView(run, table);
    }
    await createKnownView(run, 'session');
    await createAsOfViews(run, 'session', {});
    await readPastThroughKeys(run, ['session']);
    await this.gate(run);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const name of GATE) await run.query(`DROP FUNCTION pledgebook.${name}`);
    for (const schema of VIEWS) await run.query(`DROP VIEW ${schema}.session`);
    await run.query(`DROP VIEW pledgebook_seen.session_use, pledgebook_seen.password`);
    for (const table of TABLES) await run.query(`DROP TABLE pledgebook.${table}`);
  }

  private async tables(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.session (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        person_id uuid NOT NULL,
        how text NOT NULL,
        hash bytea NOT NULL,
        ends_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT session_pkey PRIMARY KEY (id)
      )`);
    await run.query(`CREATE UNIQUE INDEX session_hash ON pledgebook.session (hash)`);
    await run.query(`CREATE INDEX session_person ON pledgebook.session (person_id, id)`);
    await run.query(`CREATE INDEX session_organisation ON pledgebook.session (organisation_id, id)`);
    for (const whose of ['organisation', 'person']) {
      await run.query(`ALTER TABLE pledgebook.session ADD CONSTRAINT session_${whose}_fk
        FOREIGN KEY (${whose}_id) REFERENCES pledgebook.${whose}(id)`);
    }
    await run.query(`
      CREATE TABLE pledgebook.session_use (
        session_id uuid NOT NULL,
        last_used_at timestamptz NOT NULL,
        CONSTRAINT session_use_pkey PRIMARY KEY (session_id)
      )`);
    await run.query(`
      CREATE TABLE pledgebook.password (
        person_id uuid NOT NULL,
        hash text,
        set_at timestamptz,
        enrolment bytea,
        enrolment_ends_at timestamptz,
        CONSTRAINT password_pkey PRIMARY KEY (person_id)
      )`);
    await run.query(`CREATE UNIQUE INDEX password_enrolment ON pledgebook.password (enrolment)`);
  }

  /** What is asked before anybody is known, by this server's clock. */
  private async gate(run: QueryRunner): Promise<void> {
    const holder = `RETURN QUERY SELECT s.id, s.person_id, s.organisation_id, p.role
      FROM session s
      JOIN person p ON p.id = s.person_id
      JOIN organisation o ON o.id = s.organisation_id
      LEFT JOIN session_use u ON u.session_id = s.id
      WHERE s.hash = $1 AND s.ended_at IS NULL AND s.ends_at > clock_timestamp()
        AND greatest(s.recorded_at, u.last_used_at) > clock_timestamp() - make_interval(mins => $2)
        AND o.suspended_at IS NULL AND p.suspended_at IS NULL`;
    await run.query(`
      CREATE FUNCTION pledgebook.session_holder(bytea, integer, OUT session uuid, OUT person uuid, OUT organisation uuid,
        OUT role text)
      RETURNS SETOF record STABLE ${withStewardsEyes(holder)}`);

    // Not more than once a minute, whichever process saw it.
    const noted = `INSERT INTO session_use AS u VALUES ($1, clock_timestamp())
      ON CONFLICT ON CONSTRAINT session_use_pkey DO UPDATE SET last_used_at = excluded.last_used_at
      WHERE u.last_used_at < excluded.last_used_at - interval '1 minute'`;
    await run.query(`
      CREATE FUNCTION pledgebook.note_session_use(uuid) RETURNS void ${withStewardsEyes(noted)}`);

    // Always one row, whoever is asked for.
    const known = `RETURN QUERY SELECT p.id, p.organisation_id, w.hash,
        p.suspended_at IS NOT NULL OR o.suspended_at IS NOT NULL
      FROM (SELECT) always
      LEFT JOIN person p ON p.email = lower($1)
      LEFT JOIN organisation o ON o.id = p.organisation_id
      LEFT JOIN password w ON w.person_id = p.id`;
    await run.query(`
      CREATE FUNCTION pledgebook.password_holder(text, OUT person uuid, OUT organisation uuid, OUT hash text,
        OUT suspended boolean)
      RETURNS SETOF record STABLE ${withStewardsEyes(known)}`);

    const enrolled = `RETURN QUERY SELECT p.id, p.organisation_id, p.name, p.email
      FROM password w
      JOIN person p ON p.id = w.person_id
      JOIN organisation o ON o.id = p.organisation_id
      WHERE w.enrolment = $1 AND w.enrolment_ends_at > clock_timestamp()
        AND o.suspended_at IS NULL AND p.suspended_at IS NULL`;
    await run.query(`
      CREATE FUNCTION pledgebook.enrolment_holder(bytea, OUT person uuid, OUT organisation uuid, OUT name text,
        OUT email text)
      RETURNS SETOF record STABLE ${withStewardsEyes(enrolled)}`);
    for (const name of GATE) {
      await run.query(`REVOKE ALL ON FUNCTION pledgebook.${name} FROM public`);
      await run.query(`GRANT EXECUTE ON FUNCTION pledgebook.${name} TO pledgebook_app`);
    }
  }
}
