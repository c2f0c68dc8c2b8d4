import { sql, statement } from '../statement.js';
import type { Viewing } from '../act.js';
import { viewerSetting } from '../viewer.js';

/*
 * The past has the tables of the present. Three schemas hold views of the same names and columns:
 *   pledgebook_as_of         the present book, but only what was so by a day
 *   pledgebook_known         the rows as the ledger had them at an instant
 *   pledgebook_as_of_known   both
 * and a fourth, `pledgebook_told`, holds what was handed in of what is told of pledges, in place of what is kept:
 * so a statement reads the past unchanged: only the search path differs.
 */

/** Aims the transaction at a part of the past: viewer, day, instant, what was told of pledges, search path. */
export const AIM = statement(
  'past.aim',
  sql`SELECT set_config('pledgebook.viewer', $1, true), set_config('pledgebook.as_of', $2, true),
             set_config('pledgebook.known_at', $3, true), set_config('pledgebook.spans', $4, true),
             set_config('search_path', $5, true)`,
);

/** The values of AIM for a viewing. */
export function aim(viewing: Viewing): string[] {
  const { viewer, today, asOf, knownAt, spans } = viewing;
  const path = [...schemasOf(viewing), 'pledgebook'].join(', ');
  return [viewerSetting(viewer), asOf ?? today, knownAt ?? '', spans ?? '', path];
}

function schemasOf({ today, asOf, knownAt, allDays, spans }: Viewing): string[] {
  if (knownAt !== undefined) return [allDays ? 'pledgebook_known' : 'pledgebook_as_of_known'];
  const told = spans === undefined ? [] : ['pledgebook_told'];
  return asOf !== undefined && asOf < today && !allDays ? [...told, 'pledgebook_as_of'] : told;
}
