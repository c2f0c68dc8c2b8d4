import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BookRecord, ProposalRecord } from './record.js';

/** Reads a record from its folder: `book.json` names the proposals, each in a file of its own. */
export async function readRecord(folder: string): Promise<BookRecord> {
  const read = async <T>(...path: string[]): Promise<T> =>
    JSON.parse(await readFile(join(folder, ...path), 'utf8')) as T;
  const book = await read<{ name: string; proposals: string[] }>('book.json');
  return {
    name: book.name,
    sources: await read('sources.json'),
    parties: await read('parties.json'),
    memberships: await read('memberships.json'),
    eventTypes: await read('event-types.json'),
    events: await read('events.json'),
    proposals: await Promise.all(
      book.proposals.map((reference) => read<ProposalRecord>('proposals', `${reference}.json`)),
    ),
  };
}
