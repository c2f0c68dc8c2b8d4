import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAsOfViews, createKnownView } from './kit/past-views.js';
import { seenByViewer } from './kit/seen-by-viewer.js';

const KEPT = ['pledge_timeline', 'pledge_span', 'pledge_signal'];
const STEWARD = `(SELECT pledgebook.viewer_kind()) = 'steward'`;

const isSeen = (table: string, column: string, value: string): string =>
  `EXISTS (SELECT 1 FROM pledgebook.${table} seen_with WHERE seen_with.${column} = ${value})`;

const BY_THEN = '<= (SELECT pledgebook.as_of())';

/** Of which other row a row tells, so that it is not seen without it; and how its table looks on an earlier day. */
const TELLING = [
  {
    table: 'membership',
    with: (row: string) =>
      `${isSeen('party', 'code', `${row}.bloc`)} AND ${isSeen('party', 'code', `${row}.member`)}`,
    where: `t.starts_on ${BY_THEN}`,
  },
  {
    table: 'position',
    with: (row: string) => `${row}.pledge_id IS NULL OR ${isSeen('pledge', 'id', `${row}.pledge_id`)}`,
    where: `t.stated_on ${BY_THEN}`,
  },
];

/**
 * What is kept of pledges follows from all the facts, so it is for the steward alone; everybody else is told from the
 * facts they see, and what is told is handed in with the question. And two kinds of facts tell of others, without which
 * they are not seen either: a membership of its bloc and its member, a position about a pledge of that pledge.
 */
export class ToldFromWhatIsSeen1763900014000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE SCHEMA pledgebook_told`);
    await run.query(`GRANT USAGE ON SCHEMA pledgebook_told TO pledgebook_app`);
    await run.query(`
      CREATE VIEW pledgebook_told.pledge_span WITH (security_invoker = true) AS
      SELECT s.* FROM jsonb_populate_recordset(null::pledgebook.pledge_span,
        coalesce(nullif(current_setting('pledgebook.spans', true), ''), '[]')::jsonb) s`);
    await run.query(`GRANT SELECT ON pledgebook_told.pledge_span TO pledgebook_app`);
    for (const table of KEPT) await replacePolicy(run, table, STEWARD);
    for (const { table, with: told, where } of TELLING) {
      const seen = seenByViewer(table, table).replace(`${STEWARD} OR `, '');
      await replacePolicy(run, table, `${STEWARD} OR (${seen} AND (${told(table)}))`);
      await replaceViews(run, table, where, `${STEWARD} OR (${told('r')})`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const { table, where } of TELLING) {
      await replacePolicy(run, table, seenByViewer(table, table));
      await replaceViews(run, table, where);
    }
    for (const table of KEPT) {
      await replacePolicy(run, table, `${STEWARD} OR ${isSeen('pledge', 'id', `${table}.pledge_id`)}`);
    }
    await run.query(`DROP SCHEMA pledgebook_told CASCADE`);
  }
}

async function replacePolicy(run: QueryRunner, table: string, seen: string): Promise<void> {
  await run.query(`ALTER POLICY ${table}_seen ON pledgebook.${table} USING (${seen}) WITH CHECK (${seen})`);
}

async function replaceViews(
  run: QueryRunner,
  table: string,
  where: string,
  seenWith?: string,
): Promise<void> {
  for (const schema of ['pledgebook_as_of_known', 'pledgebook_as_of', 'pledgebook_known']) {
    await run.query(`DROP VIEW ${schema}.${table}`);
  }
  await createKnownView(run, table, undefined, seenWith);
  await createAsOfViews(run, table, { where });
}
