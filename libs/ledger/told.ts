import { keysOf } from '#domain/markings/keys.js';
import { sql, statement } from './statement.js';
import { steward, viewerSetting, type Viewer } from './viewer.js';

/**
 * What PostgreSQL is told of a viewer, once for each lock (docs/decisions/two-locks.md): row-level security who asks,
 * and the views that statements read through which keys they hold.
 */
export interface Told {
  readonly viewer: string;
  readonly keys: string;
}

export const toldOf = (viewer: Viewer): Told => ({
  viewer: viewerSetting(viewer),
  keys: ring(keysOf(viewer)),
});

/** Keys as PostgreSQL has them: with a bar before and after each. @throws Error for one that would look like two */
function ring(keys: readonly string[]): string {
  if (keys.some((key) => key.includes('|'))) throw new Error('A key holds no bar.');
  return `|${keys.join('|')}|`;
}

/** Of whoever sees all of the book. */
export const TOLD_OF_STEWARD = toldOf(steward(''));

/** Tells PostgreSQL of a viewer, for as long as a connection or (`local`) a transaction lasts. */
export const tellSql = (local: boolean): string => sql`
  SELECT set_config('pledgebook.viewer', $1, ${String(local)}), set_config('pledgebook.keys', $2, ${String(local)})`;

/** On whose behalf the rest of the transaction is. */
export const TELL_WRITER = statement('ledger.tellWriter', tellSql(true));

/** The values of a statement that tells of a viewer. */
export const tellValues = ({ viewer, keys }: Told): [string, string] => [viewer, keys];
