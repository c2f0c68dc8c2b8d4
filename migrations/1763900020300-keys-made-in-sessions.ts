import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withColumns } from './kit/with-columns.js';

/** In which session a key was made: it is revoked when that session, or the way into it, turns out to be somebody else's. */
export class KeysMadeInSessions1763900020300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await withColumns(run, 'api_key', 'ADD COLUMN made_in uuid');
    await run.query(`CREATE INDEX api_key_made_in ON pledgebook.api_key (made_in)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await withColumns(run, 'api_key', 'DROP COLUMN made_in');
  }
}
