import type { DataSourceOptions } from 'typeorm';
import { EntryEntity } from './entries/entry.entity.js';
import { connectionOptions } from './connection.js';
import { RateEntity } from './rates/rate.entity.js';
import { TableNames } from './table-names.js';
import { IdempotencyEntity } from './writing/idempotency.entity.js';

/** The tables of the ledger itself. */
export const ledgerEntities = [EntryEntity, IdempotencyEntity, RateEntity];

const POOL_SIZE = 10;

export type Entities = (abstract new () => object)[];

/** How the application reaches PostgreSQL: as a role that owns nothing, with a pool for its writes. */
export function applicationDataSource(url: string, entities: Entities): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'pledgebook',
    namingStrategy: new TableNames(),
    entities: [...ledgerEntities, ...entities] as never[],
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    installExtensions: false,
    // A connection that is lost while idle is nobody's failure: whoever needs the database next meets it.
    poolErrorHandler: () => undefined,
    extra: { ...connectionOptions, max: POOL_SIZE },
  };
}
