import { sql } from '#ledger/statement.js';

/** SQL: the row belongs to the organisation that the viewer's administration ends at, or it ends nowhere (null). */
export const withinSql = (column: string, bounds: string): string =>
  sql`(${bounds}::uuid IS NULL OR ${column} = ${bounds}::uuid)`;

/** SQL for the instant at which a read looks: that of its `knownAt`, or now by the database's clock. */
export const LOOKED_AT = sql`least(pledgebook.known_at(), clock_timestamp())`;

/** SQL: the read is of the present. Last use is no recorded fact, so what was known then says nothing of it. */
export const IS_PRESENT = sql`pledgebook.known_at() = 'infinity'`;
