import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What parties say, what is claimed in sum, and what the force requires. */
export class PositionsAndNeeds1763900006000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.position (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        proposal_id uuid NOT NULL,
        version integer NOT NULL,
        party text NOT NULL,
        stance text NOT NULL,
        stated_on date NOT NULL,
        quote text,
        speaker text,
        authority text,
        clause text,
        pledge_id uuid,
        credibility integer,
        source_id uuid,
        retracted_at timestamptz,
        retraction_reason text,
        CONSTRAINT position_about_one_thing CHECK (NOT (clause IS NOT NULL AND pledge_id IS NOT NULL)),
        CONSTRAINT position_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE INDEX position_stance ON pledgebook.position (stance, id)`);
    await run.query(`
      CREATE INDEX position_party ON pledgebook.position (party, id)`);
    await run.query(`
      CREATE INDEX position_proposal ON pledgebook.position (proposal_id, id)`);
    await run.query(`
      CREATE INDEX position_latest ON pledgebook.position (proposal_id, party, stated_on, id)`);
    await run.query(`
      CREATE TABLE pledgebook.claim (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        proposal_id uuid NOT NULL,
        statement text NOT NULL,
        kind text,
        domain text,
        count_min bigint,
        count_max bigint,
        count_unit text,
        made_by text,
        stated_on date NOT NULL,
        credibility integer,
        source_id uuid,
        retracted_at timestamptz,
        retraction_reason text,
        CONSTRAINT claim_count_is_a_range CHECK (count_min <= count_max),
        CONSTRAINT claim_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE INDEX claim_proposal ON pledgebook.claim (proposal_id, id)`);
    await run.query(`
      CREATE TABLE pledgebook.requirement (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        proposal_id uuid NOT NULL,
        kind text NOT NULL,
        domain text,
        quantity_min bigint,
        quantity_max bigint,
        quantity_unit text,
        by_days integer NOT NULL,
        note text,
        stated_on date NOT NULL,
        source_id uuid,
        retracted_at timestamptz,
        retraction_reason text,
        CONSTRAINT requirement_measure_is_a_range CHECK (quantity_min <= quantity_max),
        CONSTRAINT requirement_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE INDEX requirement_proposal ON pledgebook.requirement (proposal_id, id)`);
    await run.query(`
      ALTER TABLE pledgebook.position ADD CONSTRAINT position_proposal_fk FOREIGN KEY (proposal_id) REFERENCES pledgebook.proposal(id)`);
    await run.query(`
      ALTER TABLE pledgebook.position ADD CONSTRAINT position_party_fk FOREIGN KEY (party) REFERENCES pledgebook.party(code)`);
    await run.query(`
      ALTER TABLE pledgebook.position ADD CONSTRAINT position_pledge_fk FOREIGN KEY (pledge_id) REFERENCES pledgebook.pledge(id)`);
    await run.query(`
      ALTER TABLE pledgebook.position ADD CONSTRAINT position_source_fk FOREIGN KEY (source_id) REFERENCES pledgebook.source(id)`);
    await run.query(`
      ALTER TABLE pledgebook.claim ADD CONSTRAINT claim_proposal_fk FOREIGN KEY (proposal_id) REFERENCES pledgebook.proposal(id)`);
    await run.query(`
      ALTER TABLE pledgebook.claim ADD CONSTRAINT claim_made_by_fk FOREIGN KEY (made_by) REFERENCES pledgebook.party(code)`);
    await run.query(`
      ALTER TABLE pledgebook.claim ADD CONSTRAINT claim_source_fk FOREIGN KEY (source_id) REFERENCES pledgebook.source(id)`);
    await run.query(`
      ALTER TABLE pledgebook.requirement ADD CONSTRAINT requirement_proposal_fk FOREIGN KEY (proposal_id) REFERENCES pledgebook.proposal(id)`);
    await run.query(`
      ALTER TABLE pledgebook.requirement ADD CONSTRAINT requirement_source_fk FOREIGN KEY (source_id) REFERENCES pledgebook.source(id)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE pledgebook.requirement`);
    await run.query(`DROP TABLE pledgebook.claim`);
    await run.query(`DROP TABLE pledgebook.position`);
  }
}
