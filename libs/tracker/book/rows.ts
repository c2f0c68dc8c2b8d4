import type { Statement, Value } from '#ledger/statement.js';

/** Whatever can be asked for rows: a reader, a snapshot, or a write under way. */
export interface Rows {
  rows<R extends object>(what: Statement, values?: readonly Value[]): Promise<R[]>;
}
