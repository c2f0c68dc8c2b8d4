import { Book } from '#domain/conditions/book/book.js';
import type { BookFacts } from '#domain/conditions/book/facts.js';
import {
  ALL_EVENTS,
  ALL_EVENT_TYPES,
  ALL_MEMBERSHIPS,
  ALL_PLEDGES,
  ALL_POSITIONS,
  ALL_PROPOSALS,
} from './book-facts.query.js';
import { pledgeFact, type PledgeRow } from './pledge-fact.js';
import type { Rows } from './rows.js';

/** All that the book holds, as rules look at it. */
export async function loadBook(from: Rows): Promise<Book> {
  const [eventTypes, events, proposals, positions, memberships, pledges] = await Promise.all([
    from.rows<BookFacts['eventTypes'][number]>(ALL_EVENT_TYPES),
    from.rows<BookFacts['events'][number]>(ALL_EVENTS),
    from.rows<BookFacts['proposals'][number]>(ALL_PROPOSALS),
    from.rows<BookFacts['positions'][number]>(ALL_POSITIONS),
    from.rows<BookFacts['memberships'][number]>(ALL_MEMBERSHIPS),
    from.rows<PledgeRow>(ALL_PLEDGES),
  ]);
  return Book.of({ eventTypes, events, proposals, positions, memberships, pledges: pledges.map(pledgeFact) });
}
