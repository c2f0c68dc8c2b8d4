import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conditions, pledges that wait for them, and their commitment steps. */
export class Pledges1763900005000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.condition (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        proposal_id uuid NOT NULL,
        label text NOT NULL,
        text text NOT NULL,
        expression jsonb NOT NULL,
        CONSTRAINT condition_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE UNIQUE INDEX condition_label ON pledgebook.condition (proposal_id, label)`);
    await run.query(`
      CREATE TABLE pledgebook.pledge (
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
        polarity text NOT NULL,
        kind text NOT NULL,
        domain text,
        pledged_on date NOT NULL,
        quantity_min bigint,
        quantity_max bigint,
        quantity_unit text,
        money_amount numeric,
        currency text,
        sanctions jsonb,
        wording text NOT NULL,
        clause text,
        caveats text[] NOT NULL,
        legal_form text NOT NULL,
        activated_by uuid,
        unconditional boolean NOT NULL,
        ended_by uuid,
        expires_on date,
        commitment text,
        latest_step text,
        latest_step_on date,
        credibility integer,
        source_id uuid,
        CONSTRAINT pledge_condition_or_none CHECK (NOT (unconditional AND activated_by IS NOT NULL)),
        CONSTRAINT pledge_measure_is_a_range CHECK (quantity_min <= quantity_max),
        CONSTRAINT pledge_measure_or_money CHECK (quantity_unit IS NULL OR currency IS NULL),
        CONSTRAINT pledge_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE INDEX pledge_commitment ON pledgebook.pledge (latest_step, id)`);
    await run.query(`
      CREATE INDEX pledge_domain ON pledgebook.pledge (domain, id)`);
    await run.query(`
      CREATE INDEX pledge_kind ON pledgebook.pledge (kind, id)`);
    await run.query(`
      CREATE INDEX pledge_party ON pledgebook.pledge (party, id)`);
    await run.query(`
      CREATE INDEX pledge_proposal ON pledgebook.pledge (proposal_id, id)`);
    await run.query(`
      CREATE TABLE pledgebook.commitment_step (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        proposal_id uuid NOT NULL,
        pledge_id uuid NOT NULL,
        number integer NOT NULL,
        step text NOT NULL,
        happened_on date NOT NULL,
        source_id uuid,
        CONSTRAINT commitment_step_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE UNIQUE INDEX commitment_step_number ON pledgebook.commitment_step (pledge_id, number)`);
    await run.query(`
      ALTER TABLE pledgebook.condition ADD CONSTRAINT condition_proposal_fk FOREIGN KEY (proposal_id) REFERENCES pledgebook.proposal(id)`);
    await run.query(`
      ALTER TABLE pledgebook.pledge ADD CONSTRAINT pledge_proposal_fk FOREIGN KEY (proposal_id) REFERENCES pledgebook.proposal(id)`);
    await run.query(`
      ALTER TABLE pledgebook.pledge ADD CONSTRAINT pledge_party_fk FOREIGN KEY (party) REFERENCES pledgebook.party(code)`);
    await run.query(`
      ALTER TABLE pledgebook.pledge ADD CONSTRAINT pledge_activated_by_fk FOREIGN KEY (activated_by) REFERENCES pledgebook.condition(id)`);
    await run.query(`
      ALTER TABLE pledgebook.pledge ADD CONSTRAINT pledge_ended_by_fk FOREIGN KEY (ended_by) REFERENCES pledgebook.condition(id)`);
    await run.query(`
      ALTER TABLE pledgebook.pledge ADD CONSTRAINT pledge_source_fk FOREIGN KEY (source_id) REFERENCES pledgebook.source(id)`);
    await run.query(`
      ALTER TABLE pledgebook.commitment_step ADD CONSTRAINT commitment_step_proposal_fk FOREIGN KEY (proposal_id) REFERENCES pledgebook.proposal(id)`);
    await run.query(`
      ALTER TABLE pledgebook.commitment_step ADD CONSTRAINT commitment_step_pledge_fk FOREIGN KEY (pledge_id) REFERENCES pledgebook.pledge(id)`);
    await run.query(`
      ALTER TABLE pledgebook.commitment_step ADD CONSTRAINT commitment_step_source_fk FOREIGN KEY (source_id) REFERENCES pledgebook.source(id)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE pledgebook.commitment_step`);
    await run.query(`DROP TABLE pledgebook.pledge`);
    await run.query(`DROP TABLE pledgebook.condition`);
  }
}
