import type { PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { loadBook } from '../book/load-book.js';
import type { Rows } from '../book/rows.js';
import { listen } from './pledge-signal.store.js';
import { keepSpans } from './pledge-span.store.js';

const AT_ONCE = 1_000;

/** Tells every pledge of the book, where no timelines are yet. */
export async function tellAll(rows: Rows['rows']): Promise<void> {
  const into: Rows = { rows };
  const book = await loadBook(into);
  const meaning = new Meaning(book);
  for (const some of inPortions([...book.pledges.values()])) {
    await listen(into, some);
    await keepSpans(into, some, meaning);
  }
}

function* inPortions(pledges: readonly PledgeFact[]): Iterable<readonly PledgeFact[]> {
  for (let at = 0; at < pledges.length; at += AT_ONCE) yield pledges.slice(at, at + AT_ONCE);
}
