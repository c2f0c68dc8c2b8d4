/**
 * A condition that PostgreSQL expects to be met. Of a condition on settings it has no idea, and takes it that half of the
 * rows fail it: with several of them it expects next to nothing of a table, and would rather sort what it takes to be few
 * rows than walk an index to the end of a page. That something is not null it takes to be nearly always so.
 */
export const likely = (condition: string): string => `CASE WHEN ${condition} THEN true END IS NOT NULL`;

/**
 * Whether a row is there, looked up whenever it is asked. `OFFSET 0` keeps PostgreSQL from making a list of all there are
 * first, which pays where every row of a table is asked about, and not for a page.
 */
export const isThere = (table: string, where: string): string =>
  `EXISTS (SELECT 1 FROM ${table} seen_with WHERE ${where} OFFSET 0)`;
