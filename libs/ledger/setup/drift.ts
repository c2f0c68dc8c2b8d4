import type { DataSourceOptions } from 'typeorm';
import type { Entities } from '../data-source.js';
import { ownerDataSource } from './owner.js';

/**
 * What would have to change in a migrated database for its tables to be the entities: SQL statements,
 * none when migrations and entities agree.
 */
export async function schemaDrift(
  ownerUrl: string,
  migrations: DataSourceOptions['migrations'],
  entities: Entities,
): Promise<string[]> {
  const owner = ownerDataSource(ownerUrl, migrations, entities);
  await owner.initialize();
  try {
    const log = await owner.driver.createSchemaBuilder().log();
    return log.upQueries.map(({ query }) => query);
  } finally {
    await owner.destroy();
  }
}
