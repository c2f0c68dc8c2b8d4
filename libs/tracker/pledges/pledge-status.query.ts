import { REASONS } from '#domain/conditions/history/reasons.js';
import { sql } from '#ledger/statement.js';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const BECAUSE = `CASE told.code ${REASONS.map(
  ({ code, because }) => `WHEN ${literal(code)} THEN ${literal(because)}`,
).join(' ')} END`;

/**
 * Joins what is told (`told`) of a pledge `pl` on a day. An index read: nothing about conditions is worked out here,
 * the write that changed them did (see `timelines/retell`).
 */
export const toldOn = (day: string): string =>
  sql`JOIN pledge_span told ON told.pledge_id = pl.id AND told.from_day <= ${day} AND told.to_day > ${day}`;

export const STATUS = 'told.status';

/** SQL for why a pledge has its status: a code and a sentence, since when, and the leaves that decide or are missing. */
export const EXPLANATION = sql`json_build_object('code', told.code, 'because', ${BECAUSE}, 'since', told.since,
  'leaves', told.leaves, 'missing', told.missing)`;
