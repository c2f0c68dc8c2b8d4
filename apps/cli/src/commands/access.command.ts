import { Command, Option } from 'commander';
import { AccessRecordsService } from '#tracker/access-records/access-records.service.js';
import { ACCESSES } from '#tracker/access-records/accessed.js';
import { readCliSettings } from '../settings.js';
import { printList } from '../table.js';
import { withBook } from '../with-book.js';

const COLUMNS = [
  'recordedAt',
  'what',
  'principal',
  'organisation',
  'key',
  'operation',
  'code',
  'format',
  'records',
  'network',
];

/** `access list`: who was refused, carried something away, or read RED records. */
export const accessCommand = (): Command =>
  new Command('access').description('who accessed what').addCommand(
    new Command('list')
      .description('print every access that was recorded, newest first')
      .addOption(new Option('--what <kind>', 'only those of one kind').choices([...ACCESSES]))
      .option('--principal <id>', 'only those of one person or key')
      .action(list),
  );

const list = (filters: { what?: string; principal?: string }) =>
  withBook(readCliSettings(process.env), async ({ book, viewing }) => {
    const records = book.get(AccessRecordsService);
    await printList(COLUMNS, (request) => records.list(viewing, request), { ...filters });
  });
