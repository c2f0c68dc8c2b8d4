import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that took one another's place are found from either end: they are revoked together. */
export class LinesOfKeys1763900020000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE INDEX api_key_replaced_by ON pledgebook.api_key (replaced_by)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP INDEX pledgebook.api_key_replaced_by`);
  }
}
