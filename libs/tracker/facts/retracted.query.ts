import { sql } from '#ledger/statement.js';
import { instantSql } from './instant.query.js';

/** SQL for when a fact was taken back and why, or null for one that stands; `t` is the alias of its table. */
export const retractedSql = (t: string): string => sql`CASE WHEN ${t}.retracted_at IS NOT NULL THEN
  json_build_object('at', ${instantSql(`${t}.retracted_at`)}, 'reason', ${t}.retraction_reason) END`;
