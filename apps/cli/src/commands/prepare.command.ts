import { Command } from 'commander';
import { prepareDatabase } from '#ledger/setup/prepare-database.js';
import { migrations } from '#migrations/index.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { loadSample } from '../sample/load-sample.js';
import { readCliSettings } from '../settings.js';
import { withBook } from '../with-book.js';

/** `prepare`: migrations, the vocabularies every book begins with, and a sample for an empty book. */
export const prepareCommand = (): Command =>
  new Command('prepare')
    .description('bring the database up to date; fill an empty book with the vocabularies and the sample')
    .action(async () => {
      const settings = readCliSettings(process.env);
      const run = await prepareDatabase({ owner: settings.ownerUrl, app: settings.databaseUrl }, migrations);
      if (run.length > 0) console.log(`Migrated: ${run.join(', ')}.`);
      await withBook(settings, async (operator) => {
        await operator.book.get(PartiesService).seedStates(operator.act);
        await operator.book.get(EventTypesService).seed(operator.act);
        const loaded = await loadSample(operator, settings.sample);
        if (loaded) console.log(loaded);
      });
    });
