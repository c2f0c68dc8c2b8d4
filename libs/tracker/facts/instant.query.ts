/** SQL for an instant as the wire carries it: RFC 3339, UTC, microseconds. */
export const instantSql = (column: string): string => `pledgebook.instant(${column})`;
