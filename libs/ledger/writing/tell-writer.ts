import { sql, statement } from '../statement.js';

/** Tells PostgreSQL on whose behalf the rest of the transaction is. */
export const TELL_WRITER = statement(
  'ledger.tellWriter',
  sql`SELECT set_config('pledgebook.viewer', $1, true)`,
);
