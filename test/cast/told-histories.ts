import type { BookFacts, PledgeFact } from '#domain/conditions/book/facts.js';
import { spansOf } from '#domain/conditions/history/pledge-history.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { bookWith } from './waiting-pledges.js';

/** The reasons and the days from which they decide: "condition_open from 2025-04-30". */
export function told(pledge: PledgeFact, facts: Partial<BookFacts> = {}): string[] {
  const meaning = new Meaning(bookWith({ ...facts, pledges: [pledge, ...(facts.pledges ?? [])] }));
  return spansOf(meaning.pledge(pledge.id)!).map(({ code, from }) => `${code} from ${from}`);
}
