import type { Act } from '#ledger/act.js';

/** Whether somebody changes a row as they read it, and it has changed since. `If-Match: *` accepts any revision. */
export const isStale = ({ expected }: Act, row: { readonly revision: number }): boolean =>
  expected !== undefined && row.revision !== expected;
