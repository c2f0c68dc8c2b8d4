import { sql, statement, type Statement, type Value } from '../statement.js';
import type { Viewing } from '../act.js';
import { SEARCH_PATH } from '../connection.js';
import { tellSql, tellValues, toldOf } from '../told.js';

/*
 * The past has the tables of the present. Three schemas hold views of the same names and columns:
 *   pledgebook_as_of         the present book, but only what was so by a day
 *   pledgebook_known         the rows as the ledger had them at an instant
 *   pledgebook_as_of_known   both
 * and a fourth, `pledgebook_told`, holds what was handed in of what is told of pledges, in place of what is kept:
 * so a statement reads the past unchanged: only the search path differs. They read what the viewer has the keys to
 * (docs/decisions/two-locks.md).
 */

/** Aims the transaction at a part of the past: viewer, day, instant, what was told of pledges, search path. */
export const AIM = statement(
  'past.aim',
  sql`${tellSql(true)}, set_config('pledgebook.as_of', $3, true), set_config('pledgebook.known_at', $4, true),
    set_config('pledgebook.spans', $5, true), set_config('search_path', $6, true)`,
);

/** The values of AIM for a viewing. */
export function aim(viewing: Viewing): Value[] {
  const { viewer, today, asOf, knownAt, spans } = viewing;
  const path = [...schemasOf(viewing), SEARCH_PATH].join(',');
  return [...tellValues(toldOf(viewer)), asOf ?? today, knownAt ?? '', spans ?? '', path];
}

/**
 * A statement under a name of its own for the part of the past that it is asked of, so that its plan is kept beside that
 * for the present; what is asked as known at an instant is planned each time, for it is long and seldom the same.
 */
export const aimed = ({ name, text }: Statement, viewing: Viewing): Statement =>
  statement(
    viewing.knownAt === undefined ? `${name}@${schemasOf(viewing).join().replaceAll('pledgebook_', '')}` : '',
    text,
  );

function schemasOf({ today, asOf, knownAt, allDays, spans }: Viewing): string[] {
  if (knownAt !== undefined) return [allDays ? 'pledgebook_known' : 'pledgebook_as_of_known'];
  const told = spans === undefined ? [] : ['pledgebook_told'];
  return asOf !== undefined && asOf < today && !allDays ? [...told, 'pledgebook_as_of'] : told;
}
