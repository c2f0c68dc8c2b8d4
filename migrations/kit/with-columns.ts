import type { QueryRunner } from 'typeorm';
import { createAsOfViews, createKnownView } from './past-views.js';
import { createSeenView, readPastThroughKeys } from './seen-views.js';

/** What is not seen without a row of the table is looked at through its view. */
const SEEN_THROUGH: Readonly<Record<string, string>> = { api_key: 'key_use' };

/**
 * Changes the columns of a table that speaks of no day of the world, and makes its views of the present and the past again,
 * which name every column.
 * @param alter SQL after the name of the table
 * @param seenWith as for `createKnownView`
 */
export async function withColumns(
  run: QueryRunner,
  table: string,
  alter: string,
  seenWith?: string,
): Promise<void> {
  const through = SEEN_THROUGH[table];
  for (const schema of ['pledgebook_as_of_known', 'pledgebook_as_of', 'pledgebook_known'])
    await run.query(`DROP VIEW ${schema}.${table}`);
  if (through) await run.query(`DROP VIEW pledgebook_seen.${through}`);
  await run.query(`DROP VIEW pledgebook_seen.${table}`);
  await run.query(`ALTER TABLE pledgebook.${table} ${alter}`);
  await createSeenView(run, table);
  if (through) await createSeenView(run, through);
  await createKnownView(run, table, undefined, seenWith);
  await createAsOfViews(run, table, {});
  await readPastThroughKeys(run, [table]);
}
