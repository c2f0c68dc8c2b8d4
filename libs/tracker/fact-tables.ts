import { getMetadataArgsStorage } from 'typeorm';
import { factEntities } from './entities.js';

/** The names of the tables of facts, in an order in which rows may be inserted. */
export const factTables: readonly string[] = factEntities.map(
  (entity) => getMetadataArgsStorage().tables.find(({ target }) => target === entity)!.name!,
);
