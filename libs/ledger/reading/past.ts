import { sql, statement } from '../statement.js';
import type { Viewing } from '../act.js';
import { viewerSetting } from '../viewer.js';

/*
 * The past has the tables of the present. Three schemas hold views of the same names and columns:
 *   pledgebook_as_of         the present book, but only what was so by a day
 *   pledgebook_known         the rows as the ledger had them at an instant
 *   pledgebook_as_of_known   both
 * so a statement reads the past unchanged: only the search path differs.
 */

/** Aims the transaction at a part of the past: viewer, day, instant, search path. */
export const AIM = statement(
  'past.aim',
  sql`SELECT set_config('pledgebook.viewer', $1, true), set_config('pledgebook.as_of', $2, true),
             set_config('pledgebook.known_at', $3, true), set_config('search_path', $4, true)`,
);

/** The values of AIM for a viewing. */
export function aim({ viewer, today, asOf, knownAt }: Viewing): string[] {
  const path =
    knownAt !== undefined
      ? 'pledgebook_as_of_known, pledgebook'
      : asOf !== undefined && asOf < today
        ? 'pledgebook_as_of, pledgebook'
        : 'pledgebook';
  return [viewerSetting(viewer), asOf ?? today, knownAt ?? '', path];
}
