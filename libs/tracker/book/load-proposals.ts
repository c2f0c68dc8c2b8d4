import { Book } from '#domain/conditions/book/book.js';
import type { BookFacts } from '#domain/conditions/book/facts.js';
import { MEMBERSHIPS_SHOWN, PLEDGES_OF_REFERENCES, PROPOSALS_NAMED } from './book-facts.query.js';
import { pledgeFact, type PledgeRow } from './pledge-fact.js';
import type { Rows } from './rows.js';

/**
 * Of the book, some proposals with their moves and pledges, and who belongs to some blocs.
 *
 * @param references of the proposals
 * @param blocs their codes; all blocs where null
 */
export async function loadProposals(
  from: Rows,
  { references, blocs }: { references: readonly string[]; blocs: readonly string[] | null },
): Promise<Book> {
  const [proposals, pledges, memberships] = await Promise.all([
    from.rows<BookFacts['proposals'][number]>(PROPOSALS_NAMED, [references]),
    from.rows<PledgeRow>(PLEDGES_OF_REFERENCES, [references]),
    blocs?.length === 0 ? [] : from.rows<BookFacts['memberships'][number]>(MEMBERSHIPS_SHOWN, [blocs]),
  ]);
  return Book.of({ proposals, pledges: pledges.map(pledgeFact), memberships });
}
