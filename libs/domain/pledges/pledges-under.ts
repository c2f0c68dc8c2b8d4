import type { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';

/** The pledges of a proposal in the order of ids. */
export function pledgesUnder(proposal: string, book: Book): PledgeFact[] {
  return [...(book.pledgesOf.get(proposal) ?? [])].sort().map((id) => book.pledges.get(id)!);
}
