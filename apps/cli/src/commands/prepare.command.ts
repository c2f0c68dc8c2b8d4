import { Command } from 'commander';
import { prepareDatabase } from '#ledger/setup/prepare-database.js';
import { migrations } from '#migrations/index.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { EnrolmentsService } from '#tracker/passwords/enrolments.service.js';
import { showEnrolment } from '../enrolment.js';
import { loadSample } from '../sample/load-sample.js';
import { readCliSettings } from '../settings.js';
import { withBook, type Operator } from '../with-book.js';

/**
 * `prepare`: migrations, the vocabularies every book begins with, a sample for an empty book, and an administrator for one
 * without people.
 */
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
        await firstAdministrator(operator, settings.adminEmail);
      });
    });

/** Once, however many prepare the book at a time: what lets them set a password is shown by that one. */
async function firstAdministrator({ book, act }: Operator, email: string | undefined): Promise<void> {
  if (email === undefined) return;
  const first = await book.get(EnrolmentsService).first(act.today, email);
  if (!first) return;
  console.error(`${email} is the administrator of this book.`);
  showEnrolment(first);
}
