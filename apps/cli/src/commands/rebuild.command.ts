import { Command } from 'commander';
import { ownerDataSource } from '#ledger/setup/owner.js';
import { rebuildTables } from '#ledger/verify/rebuild.js';
import { migrations } from '#migrations/index.js';
import { factTables } from '#tracker/fact-tables.js';
import { tellAll } from '#tracker/timelines/tell-all.js';
import { readCliSettings } from '../settings.js';

/** `rebuild`: the tables of the present, made again from the ledger. */
export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('make the tables again from the ledger, in one transaction')
    .action(async () => {
      const owner = ownerDataSource(readCliSettings(process.env).ownerUrl, migrations);
      await owner.initialize();
      try {
        const counts = await rebuildTables(owner, factTables, tellAll);
        const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
        console.log(`Rebuilt ${rows} rows in ${factTables.length} tables.`);
      } finally {
        await owner.destroy();
      }
    });
