import { Command } from 'commander';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { readCliSettings } from '../settings.js';
import { withBook } from '../with-book.js';

/** `verify`: every chain of entries, and every row of the tables against them. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      'check every chain of the ledger, and every row against its entries; exit code 1 at the first difference',
    )
    .action(async () => {
      const { entries, redacted, purged, chains, rows, finding } = await withBook(
        readCliSettings(process.env),
        ({ book, viewing }) => book.get(VerificationService).verify(viewing),
      );
      const without = Object.entries({ redacted, purged })
        .filter(([, count]) => count > 0)
        .map(([removal, count]) => `${count} of them ${removal}`)
        .join(', ');
      if (!finding)
        return console.log(
          `Whole: ${entries} entries${without && ` (${without})`} in ${chains} chains, ${rows} rows as recorded.`,
        );
      console.log(`Not whole: ${finding.where}: ${finding.problem}`);
      process.exitCode = 1;
    });
