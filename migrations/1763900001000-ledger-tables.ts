import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEPER } from '#ledger/viewer.js';

/** Organisations, the ledger, and the answers kept for idempotency keys. */
export class LedgerTables1763900001000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.organisation (
        id uuid NOT NULL,
        name text NOT NULL,
        CONSTRAINT organisation_pkey PRIMARY KEY (id)
      )`);
    await run.query(`
      CREATE UNIQUE INDEX organisation_name ON pledgebook.organisation (name)`);
    await run.query(`
      CREATE TABLE pledgebook.entry (
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        id uuid NOT NULL,
        chain uuid NOT NULL,
        position integer NOT NULL,
        prev text NOT NULL,
        hash text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        action text NOT NULL,
        happened_on date,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        source_id uuid,
        change jsonb NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        CONSTRAINT entry_position_counts_from_one CHECK (position > 0),
        CONSTRAINT entry_pkey PRIMARY KEY (seq)
      )`);
    await run.query(`
      CREATE INDEX entry_recorded_at ON pledgebook.entry (recorded_at)`);
    await run.query(`
      CREATE INDEX entry_subject ON pledgebook.entry (subject_id, seq)`);
    await run.query(`
      CREATE UNIQUE INDEX entry_chain_position ON pledgebook.entry (chain, position)`);
    await run.query(`
      CREATE TABLE pledgebook.idempotency (
        principal text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        status integer NOT NULL,
        body text NOT NULL,
        location text,
        revision integer,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT idempotency_pkey PRIMARY KEY (principal, key)
      )`);
    await run.query(`
      CREATE INDEX idempotency_recorded_at ON pledgebook.idempotency (recorded_at)`);
    await run.query(
      `INSERT INTO pledgebook.organisation (id, name) VALUES ('${KEEPER}', 'Keeper of the book')`,
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE pledgebook.idempotency`);
    await run.query(`DROP TABLE pledgebook.entry`);
    await run.query(`DROP TABLE pledgebook.organisation`);
  }
}
