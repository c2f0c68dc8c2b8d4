import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often callers called, counted by all processes together. Unlogged: a crash forgets it, and nothing is lost by
 * that. It holds no fact, so nothing in it is for some to see and for others not.
 */
export class Rates1763900016000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE UNLOGGED TABLE pledgebook.rate (
        key text NOT NULL,
        points integer NOT NULL,
        expire bigint NOT NULL,
        CONSTRAINT rate_pkey PRIMARY KEY (key)
      )`);
    await run.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON pledgebook.rate TO pledgebook_app`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE pledgebook.rate`);
  }
}
