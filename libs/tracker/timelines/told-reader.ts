import type { PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Day } from '#domain/days/day.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import type { Ledger } from '#ledger/ledger.js';
import type { Reader } from '#ledger/reading/reader.js';
import { PLEDGES_BY_ID, PLEDGES_UNDER } from '../book/book-facts.query.js';
import { loadAround } from '../book/load-around.js';
import { loadBook } from '../book/load-book.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import type { Rows } from '../book/rows.js';
import { spanRows } from './pledge-span.store.js';

/** The pledges that are asked about: those of one proposal, by its id, or some by their own. */
export type AskedAbout = { readonly proposal: string } | { readonly pledges: readonly string[] };

/**
 * Whether pledges are told from facts. What is kept of them follows from all the facts of the present: it is for the
 * steward, who sees all of them, and says nothing of what was known at an instant. Everybody else is told from the facts
 * they see, whether any are hidden from them or not, so that not even the time it takes tells which.
 */
export const isToldFromFacts = ({ viewer, knownAt }: Pick<Viewing, 'viewer' | 'knownAt'>): boolean =>
  knownAt !== undefined || viewer.kind !== 'steward';

/**
 * A reader to which pledges are told on the day that is asked about: from the table in which their timelines are kept, or
 * from the facts, and handed to PostgreSQL with the question.
 *
 * @param about the pledges that are asked about; all of the book unless given
 */
export async function toldReader(ledger: Ledger, viewing: Viewing, about?: AskedAbout): Promise<Reader> {
  if (!isToldFromFacts(viewing)) return ledger.reader(viewing);
  return ledger.reader({
    ...viewing,
    spans: await spansFrom(factReader(ledger, viewing), dayOf(viewing), about),
  });
}

/** A reader of all the facts that were known, whatever the day that is asked about. */
export const factReader = (ledger: Ledger, viewing: Viewing): Reader =>
  ledger.reader({ ...viewing, allDays: true });

/** What is told of pledges on a day, as JSON rows of `pledge_span`, from as much of the book as they rest on. */
export async function spansFrom(facts: Rows, on: Day, about?: AskedAbout): Promise<string> {
  if (about === undefined) return spansOf(new Meaning(await loadBook(facts)), on);
  const rows = await ('proposal' in about
    ? facts.rows<PledgeRow>(PLEDGES_UNDER, [[about.proposal]])
    : facts.rows<PledgeRow>(PLEDGES_BY_ID, [about.pledges]));
  const pledges = rows.map(pledgeFact);
  return spansOf(new Meaning(await loadAround(facts, { pledges })), on, pledges);
}

/** What a meaning tells of pledges on a day, of all that its book has unless said, as JSON rows of `pledge_span`. */
export function spansOf(
  meaning: Meaning,
  on: Day,
  pledges: Iterable<PledgeFact> = meaning.book.pledges.values(),
): string {
  const told = [...pledges].flatMap((pledge) => spanRows(pledge, meaning));
  // Days are texts, and so is what comes after all of them: `infinity`.
  return JSON.stringify(told.filter(({ from_day, to_day }) => from_day <= on && on < to_day));
}
