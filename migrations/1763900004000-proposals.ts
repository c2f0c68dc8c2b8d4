import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals, their versions, and the moves from stage to stage. */
export class Proposals1763900004000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.proposal (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        reference text NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        beneficiary text,
        participants jsonb NOT NULL,
        opened_on date NOT NULL,
        stage text NOT NULL,
        version integer NOT NULL,
        CONSTRAINT proposal_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE INDEX proposal_marking ON pledgebook.proposal (marking, id)`);
    await run.query(`
      CREATE INDEX proposal_beneficiary ON pledgebook.proposal (beneficiary, id)`);
    await run.query(`
      CREATE INDEX proposal_stage ON pledgebook.proposal (stage, id)`);
    await run.query(`
      CREATE UNIQUE INDEX proposal_reference ON pledgebook.proposal (reference)`);
    await run.query(`
      CREATE TABLE pledgebook.version (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        proposal_id uuid NOT NULL,
        number integer NOT NULL,
        opened_on date NOT NULL,
        frozen_on date,
        clauses jsonb NOT NULL,
        pledges jsonb,
        CONSTRAINT version_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE UNIQUE INDEX version_number ON pledgebook.version (proposal_id, number)`);
    await run.query(`
      CREATE TABLE pledgebook.move (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        proposal_id uuid NOT NULL,
        number integer NOT NULL,
        move text NOT NULL,
        from_stage text NOT NULL,
        to_stage text NOT NULL,
        happened_on date NOT NULL,
        reason text,
        source_id uuid,
        presenter text,
        occasion text,
        final boolean,
        superseded_by uuid,
        version integer NOT NULL,
        overridden jsonb NOT NULL,
        override_reason text,
        CONSTRAINT move_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE UNIQUE INDEX move_number ON pledgebook.move (proposal_id, number)`);
    await run.query(`
      ALTER TABLE pledgebook.proposal ADD CONSTRAINT proposal_beneficiary_fk FOREIGN KEY (beneficiary) REFERENCES pledgebook.party(code)`);
    await run.query(`
      ALTER TABLE pledgebook.version ADD CONSTRAINT version_proposal_fk FOREIGN KEY (proposal_id) REFERENCES pledgebook.proposal(id)`);
    await run.query(`
      ALTER TABLE pledgebook.move ADD CONSTRAINT move_proposal_fk FOREIGN KEY (proposal_id) REFERENCES pledgebook.proposal(id)`);
    await run.query(`
      ALTER TABLE pledgebook.move ADD CONSTRAINT move_source_fk FOREIGN KEY (source_id) REFERENCES pledgebook.source(id)`);
    await run.query(`
      ALTER TABLE pledgebook.move ADD CONSTRAINT move_presenter_fk FOREIGN KEY (presenter) REFERENCES pledgebook.party(code)`);
    await run.query(`
      ALTER TABLE pledgebook.move ADD CONSTRAINT move_superseded_by_fk FOREIGN KEY (superseded_by) REFERENCES pledgebook.proposal(id)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE pledgebook.move`);
    await run.query(`DROP TABLE pledgebook.version`);
    await run.query(`DROP TABLE pledgebook.proposal`);
  }
}
