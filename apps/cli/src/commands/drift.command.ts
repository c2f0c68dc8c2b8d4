import { Command } from 'commander';
import { schemaDrift } from '#ledger/setup/drift.js';
import { migrations } from '#migrations/index.js';
import { bookEntities } from '#tracker/entities.js';
import { readCliSettings } from '../settings.js';

/** `drift`: whether the migrated tables are what the entities say. */
export const driftCommand = (): Command =>
  new Command('drift')
    .description('compare the migrated tables with the entities; exit code 1 when they differ')
    .action(async () => {
      const statements = await schemaDrift(readCliSettings(process.env).ownerUrl, migrations, bookEntities);
      if (statements.length === 0) return console.log('The migrated tables are what the entities say.');
      console.log(
        `The migrated tables differ from the entities; these statements would mend it:\n${statements.join(';\n')};`,
      );
      process.exitCode = 1;
    });
