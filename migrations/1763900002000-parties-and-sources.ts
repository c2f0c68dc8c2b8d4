import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes part, in which blocs, and what is cited. */
export class PartiesAndSources1763900002000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.party (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        type text NOT NULL,
        retired_on date,
        CONSTRAINT party_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE UNIQUE INDEX party_code ON pledgebook.party (code)`);
    await run.query(`
      CREATE TABLE pledgebook.source (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        title text NOT NULL,
        publisher text NOT NULL,
        url text,
        published_on date,
        language text,
        reliability text NOT NULL,
        CONSTRAINT source_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE TABLE pledgebook.membership (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        bloc text NOT NULL,
        member text NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        source_id uuid,
        CONSTRAINT membership_half_open CHECK (ends_on > starts_on),
        CONSTRAINT membership_once_at_a_time EXCLUDE USING gist (bloc WITH =, member WITH =, daterange(starts_on, ends_on) WITH &&),
        CONSTRAINT membership_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE INDEX membership_member ON pledgebook.membership (member)`);
    await run.query(`
      CREATE INDEX membership_bloc ON pledgebook.membership (bloc, id)`);
    await run.query(`
      ALTER TABLE pledgebook.membership ADD CONSTRAINT membership_bloc_fk FOREIGN KEY (bloc) REFERENCES pledgebook.party(code)`);
    await run.query(`
      ALTER TABLE pledgebook.membership ADD CONSTRAINT membership_member_fk FOREIGN KEY (member) REFERENCES pledgebook.party(code)`);
    await run.query(`
      ALTER TABLE pledgebook.membership ADD CONSTRAINT membership_source_fk FOREIGN KEY (source_id) REFERENCES pledgebook.source(id)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE pledgebook.membership`);
    await run.query(`DROP TABLE pledgebook.source`);
    await run.query(`DROP TABLE pledgebook.party`);
  }
}
