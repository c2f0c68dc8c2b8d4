import type { Row } from '../entries/entry.js';

/** A class that TypeORM knows as a table; its instances have the table's columns as properties. */
export type Table<T> = abstract new () => T;

/** Rows to insert into, or replace in, one table. They go whole into the entry. */
export interface RowChange {
  readonly verb: 'insert' | 'update';
  readonly table: Table<object>;
  readonly rows: readonly Row[];
}

/** New rows. */
export const insert = <T extends object>(table: Table<T>, ...rows: T[]): RowChange => ({
  verb: 'insert',
  table,
  rows: rows as Row[],
});

/**
 * A row as it is to be from now on. Its revision goes up by one, and the write is stale unless the
 * table still holds the revision before.
 */
export const update = <T extends { revision: number }>(
  table: Table<T>,
  before: T,
  change: Partial<T>,
): RowChange => ({
  verb: 'update',
  table,
  rows: [{ ...before, ...change, revision: before.revision + 1 } as Row],
});
