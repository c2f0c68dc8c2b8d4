import type { Viewer } from '#ledger/viewer.js';
import { PARIS } from '../cast/paris-framework.js';
import { Book, cloneTemplate } from '../support/book.js';
import type { Lookup } from '../support/lookup.js';
import { ministriesBook } from './ministries-book.js';
import { keepSecrets } from './secrets.js';

/** Two databases with the same book, but for what is kept secret in one of them; owner's URLs. */
export interface TwoBooks {
  readonly withSecrets: string;
  readonly without: string;
  /** The last instant of what both have, and an instant after the secrets were recorded. */
  readonly instants: readonly [string, string];
}

const MARKINGS = ['TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:RED'] as const;

/** @param keeper whose every kind of secret is in one of the books, in every marking that hides it from others */
export async function twoBooks(keeper: Viewer): Promise<TwoBooks> {
  const book = await Book.open();
  const pledges = await ministriesBook(book);
  const before = await lastInstant(book.lookup);
  await book.leave();
  const without = await cloneTemplate(book.url);
  const secret = await Book.on(book.url);
  await keepSecrets(secret, keeper, MARKINGS, { proposal: PARIS, pledges });
  const after = await lastInstant(secret.lookup);
  await secret.leave();
  return { withSecrets: book.url, without, instants: [before, after] };
}

async function lastInstant(lookup: Lookup): Promise<string> {
  const [row] = await lookup.rows<{ at: string }>(
    `SELECT pledgebook.instant(max(recorded_at)) AS at FROM entry`,
  );
  return row!.at;
}
