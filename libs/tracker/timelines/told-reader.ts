import type { PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Viewing } from '#ledger/act.js';
import type { Ledger } from '#ledger/ledger.js';
import type { Reader } from '#ledger/reading/reader.js';
import { PLEDGES_UNDER } from '../book/book-facts.query.js';
import { loadAround } from '../book/load-around.js';
import { loadBook } from '../book/load-book.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import type { Rows } from '../book/rows.js';
import { spanRows } from './pledge-span.store.js';

/**
 * A reader to which pledges are told. In the present their timelines are in a table; of what was known at an instant
 * they are told here, from the facts of then, and handed to PostgreSQL with the question.
 *
 * @param proposalId where only the pledges of one proposal are asked about
 */
export async function toldReader(ledger: Ledger, viewing: Viewing, proposalId?: string): Promise<Reader> {
  if (viewing.knownAt === undefined) return ledger.reader(viewing);
  const facts = factReader(ledger, viewing);
  return ledger.reader({ ...viewing, spans: await spansFrom(facts, proposalId) });
}

/** A reader of all the facts that were known, whatever the day that is asked about. */
export const factReader = (ledger: Ledger, viewing: Viewing): Reader =>
  ledger.reader({ ...viewing, allDays: true });

/** What is told of the pledges, of one proposal or of the whole book, as JSON rows of `pledge_span`. */
async function spansFrom(facts: Rows, proposalId?: string): Promise<string> {
  if (proposalId === undefined) return spansOf(new Meaning(await loadBook(facts)));
  const rows = await facts.rows<PledgeRow>(PLEDGES_UNDER, [[proposalId]]);
  const pledges = rows.map(pledgeFact);
  return spansOf(new Meaning(await loadAround(facts, { pledges })), pledges);
}

/** What a meaning tells of pledges, of all that its book has unless said, as JSON rows of `pledge_span`. */
export function spansOf(
  meaning: Meaning,
  pledges: Iterable<PledgeFact> = meaning.book.pledges.values(),
): string {
  return JSON.stringify([...pledges].flatMap((pledge) => spanRows(pledge, meaning)));
}
