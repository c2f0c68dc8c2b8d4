import type { Statement, Value } from '../statement.js';

/** Reads for one viewer. It cannot write: PostgreSQL shows it what the viewer may see and no more. */
export interface Reader {
  /** The finished JSON text that a statement returns in its one column `json`; undefined without a row. */
  json(what: Statement, values?: readonly Value[]): Promise<string | undefined>;
  row<R extends object>(what: Statement, values?: readonly Value[]): Promise<R | undefined>;
  rows<R extends object>(what: Statement, values?: readonly Value[]): Promise<R[]>;
}
