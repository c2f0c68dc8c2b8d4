import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Primary keys are named after their table, so that a constraint in an error says where it is from. */
export class TableNames extends DefaultNamingStrategy {
  override primaryKeyName(tableOrName: Table | string): string {
    const path = typeof tableOrName === 'string' ? tableOrName : tableOrName.name;
    return `${path.split('.').at(-1)}_pkey`;
  }
}
