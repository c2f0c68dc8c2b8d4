import { fileURLToPath } from 'node:url';
import { readRecord } from '#exchange/record/read-record.js';
import { RecordLoader } from '#exchange/record/record-loader.service.js';
import { sizeOf } from '#exchange/record/record.js';
import { Ledger } from '#ledger/ledger.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import type { Operator } from '../with-book.js';

/** The samples stand beside `dist/`, where this file is run from. */
const folderOf = (sample: string): string =>
  fileURLToPath(new URL(`../../../../../samples/${sample}`, import.meta.url));

/**
 * Fills an empty book with a sample, or goes on where an earlier start was interrupted.
 * @returns what was done in a sentence; undefined when nothing was
 */
export async function loadSample(
  { book, act, viewing }: Operator,
  sample: string,
): Promise<string | undefined> {
  if (sample === 'none') return undefined;
  const record = await readRecord(folderOf(sample));
  const ledger = book.get(Ledger);
  const begun = await ledger.hasAnswered(act.viewer, `record/${record.name}/1`);
  const ended = await ledger.hasAnswered(act.viewer, `record/${record.name}/${sizeOf(record)}`);
  const { items } = await book.get(ProposalsService).list(viewing, { limit: 1 });
  if (begun ? ended : items !== '[]') return undefined;
  const facts = await book.get(RecordLoader).load(act, record);
  return `Loaded the sample ${record.name}: ${facts} facts.`;
}
