import { DataSource, type DataSourceOptions } from 'typeorm';
import { wireTypes } from '../connection.js';
import { ledgerEntities, type Entities } from '../data-source.js';
import { TableNames } from '../table-names.js';

/**
 * The connection of the role that owns the tables: for migrations, `rebuild` and nothing else.
 * The application never holds it.
 */
export function ownerDataSource(
  url: string,
  migrations: DataSourceOptions['migrations'],
  entities: Entities = [],
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'pledgebook',
    namingStrategy: new TableNames(),
    entities: [...ledgerEntities, ...entities] as never[],
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: { max: 2, connectionTimeoutMillis: 10_000, pipeline: true, types: wireTypes },
  });
}
