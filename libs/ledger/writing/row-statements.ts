import type { DataSource } from 'typeorm';
import { sql, statement, type Statement } from '../statement.js';
import type { RowChange, Table } from './row-change.js';

/**
 * The statements that put rows into a table, made once per table from its entity.
 * A row travels as JSON: the very JSON that stands in the entry, so the two cannot differ.
 */
export class RowStatements {
  private readonly made = new Map<string, Statement>();

  constructor(private readonly dataSource: DataSource) {}

  tableName(table: Table<object>): string {
    return this.dataSource.getMetadata(table).tableName;
  }

  for(change: RowChange): Statement {
    const table = this.tableName(change.table);
    const key = `${change.verb}:${table}`;
    let found = this.made.get(key);
    if (!found) this.made.set(key, (found = this.make(change, table, key)));
    return found;
  }

  private make(change: RowChange, table: string, name: string): Statement {
    if (change.verb === 'insert') {
      return statement(
        name,
        sql`INSERT INTO pledgebook."${table}" SELECT * FROM jsonb_populate_recordset(null::pledgebook."${table}", $1::jsonb)`,
      );
    }
    const columns = this.dataSource
      .getMetadata(change.table)
      .columns.map((column) => column.databaseName)
      .filter((column) => column !== 'id');
    return statement(
      name,
      sql`UPDATE pledgebook."${table}" t SET ${columns.map((c) => `"${c}" = n."${c}"`).join(', ')}
          FROM jsonb_populate_recordset(null::pledgebook."${table}", $1::jsonb) n
          WHERE t.id = n.id AND t.revision = n.revision - 1`,
    );
  }
}
