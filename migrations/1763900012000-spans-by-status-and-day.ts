import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A list of one status as of a day passes over what is told of other days without a look at the table: where thousands
 * were pending until a ceasefire and few are since, that is most of what is there.
 */
export class SpansByStatusAndDay1763900012000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`DROP INDEX pledgebook.pledge_span_status`);
    await run.query(`
      CREATE INDEX pledge_span_status ON pledgebook.pledge_span (status, pledge_id, from_day, to_day)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP INDEX pledgebook.pledge_span_status`);
    await run.query(`CREATE INDEX pledge_span_status ON pledgebook.pledge_span (status, pledge_id)`);
  }
}
