import { sql } from '#ledger/statement.js';

/**
 * SQL for the id that a row names, or null where the viewer may not see what has it: a hidden source or condition looks as
 * if there were none. It is asked of the present, since nothing is ever hidden that was seen before, and in
 * the index; the steward sees everything and is not asked.
 */
export const seenId = (table: 'source' | 'condition', column: string): string =>
  sql`CASE WHEN (SELECT pledgebook.viewer_kind()) = 'steward'
    OR EXISTS (SELECT 1 FROM pledgebook_seen.${table} named WHERE named.id = ${column}) THEN ${column} END`;

/** The same of what a row cites. */
export const citedId = (row: string): string => seenId('source', `${row}.source_id`);
