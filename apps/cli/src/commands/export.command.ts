import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '#domain/days/day.js';
import { utcInstant } from '#domain/days/utc-instant.js';
import { statusCsv } from '#exchange/status/status-csv.js';
import { statusJson } from '#exchange/status/status-json.js';
import { StatusService } from '#tracker/status/status.service.js';
import { readCliSettings } from '../settings.js';
import { withBook } from '../with-book.js';

const FORMATS = { json: statusJson, csv: statusCsv };

interface ExportOptions {
  format: keyof typeof FORMATS;
  asOf?: string;
  knownAt?: string;
  out?: string;
}

const asDay = (text: string): string => {
  if (!isDay(text)) throw new InvalidArgumentError('It must be a day, YYYY-MM-DD.');
  return text;
};

const asInstant = (text: string): string => {
  const instant = utcInstant(text);
  if (!instant) throw new InvalidArgumentError('It must be an instant, such as 2026-02-01T12:00:00Z.');
  return instant;
};

/** `export status`: the status report, to a file or to standard output. */
export const exportCommand = (): Command =>
  new Command('export').description('write a report').addCommand(
    new Command('status')
      .description('where every proposal stands')
      .addOption(
        new Option('--format <format>', 'how to write it').choices(Object.keys(FORMATS)).default('csv'),
      )
      .option('--as-of <day>', 'only what was so in the world by this day (today)', asDay)
      .option('--known-at <instant>', 'only what had been recorded by this instant (now)', asInstant)
      .option('--out <file>', 'where to write it (standard output)')
      .action(exportStatus),
  );

async function exportStatus({ format, asOf, knownAt, out }: ExportOptions): Promise<void> {
  await withBook(readCliSettings(process.env), async ({ book, viewing }) => {
    if (asOf && asOf > viewing.today) throw new Error(`${asOf} has not come yet: today is ${viewing.today}.`);
    const asked = {
      ...viewing,
      ...(asOf && { asOf: asOf as typeof viewing.today }),
      ...(knownAt && { knownAt }),
    };
    await book.get(StatusService).report(asked, async (head, lines) => {
      const text = Readable.from(FORMATS[format](head, lines));
      if (out) await pipeline(text, createWriteStream(out));
      else await pipeline(text, process.stdout, { end: false }).catch(unlessNobodyReads);
    });
  });
}

/** Whoever reads standard output may have seen enough, as `head` has: no fault of the report. */
function unlessNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
