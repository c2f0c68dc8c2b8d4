import { fileURLToPath } from 'node:url';
import { BookFiller } from '#exchange/record/book-filler.service.js';
import { readRecord } from '#exchange/record/read-record.js';
import type { Operator } from '../with-book.js';

/** The samples stand beside `dist/`, where this file is run from. */
const folderOf = (sample: string): string =>
  fileURLToPath(new URL(`../../../../../samples/${sample}`, import.meta.url));

/**
 * Fills an empty book with a sample, or goes on where an earlier start was interrupted.
 * @returns what was done in a sentence; undefined when nothing was
 */
export async function loadSample({ book, act }: Operator, sample: string): Promise<string | undefined> {
  if (sample === 'none') return undefined;
  const record = await readRecord(folderOf(sample));
  const facts = await book.get(BookFiller).fill(act, record);
  return facts === undefined ? undefined : `Loaded the sample ${record.name}: ${facts} facts.`;
}
