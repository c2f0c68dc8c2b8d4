import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What conditions wait for: a vocabulary of event types, and dated events and denials. */
export class Events1763900003000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.event_type (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        name text NOT NULL,
        label text NOT NULL,
        once boolean NOT NULL,
        controlled_by text,
        CONSTRAINT event_type_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE UNIQUE INDEX event_type_name ON pledgebook.event_type (name)`);
    await run.query(`
      CREATE TABLE pledgebook.event (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        type text NOT NULL,
        occurrence text NOT NULL,
        happened_on date,
        through date,
        party text,
        note text,
        credibility integer,
        source_id uuid,
        retracted_at timestamptz,
        retraction_reason text,
        CONSTRAINT event_has_its_day CHECK ((occurrence = 'occurred') = (happened_on IS NOT NULL) AND (occurrence = 'denied') = (through IS NOT NULL)),
        CONSTRAINT event_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE INDEX event_party ON pledgebook.event (party, id)`);
    await run.query(`
      CREATE INDEX event_of_type ON pledgebook.event (type, id)`);
    await run.query(`
      ALTER TABLE pledgebook.event ADD CONSTRAINT event_type_fk FOREIGN KEY (type) REFERENCES pledgebook.event_type(name)`);
    await run.query(`
      ALTER TABLE pledgebook.event ADD CONSTRAINT event_party_fk FOREIGN KEY (party) REFERENCES pledgebook.party(code)`);
    await run.query(`
      ALTER TABLE pledgebook.event ADD CONSTRAINT event_source_fk FOREIGN KEY (source_id) REFERENCES pledgebook.source(id)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE pledgebook.event`);
    await run.query(`DROP TABLE pledgebook.event_type`);
  }
}
