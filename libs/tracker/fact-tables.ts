import { getMetadataArgsStorage } from 'typeorm';
import { derivedEntities, factEntities } from './entities.js';

const nameOf = (entity: object): string =>
  getMetadataArgsStorage().tables.find(({ target }) => target === entity)!.name!;

/** The names of the tables of facts, in an order in which rows may be inserted. */
export const factTables: readonly string[] = factEntities.map(nameOf);

/** The names of the tables of what follows from them. */
export const derivedTables: readonly string[] = derivedEntities.map(nameOf);
