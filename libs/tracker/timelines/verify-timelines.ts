import type { PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { signalsKeptOf } from '#domain/conditions/waiting/signals.js';
import type { Finding } from '#ledger/verify/finding.js';
import type { Snapshot } from '#ledger/reading/snapshot.js';
import { loadBook } from '../book/load-book.js';
import { KEPT, type Kept } from './kept-timelines.query.js';
import { spanRows } from './pledge-span.store.js';

/** Holds every timeline against what follows from the facts; the first that differs, or null. */
export async function verifyTimelines(snapshot: Snapshot): Promise<Finding | null> {
  const book = await loadBook(snapshot);
  const meaning = new Meaning(book);
  const untold = new Map([...book.pledges.values()].map((pledge) => [pledge.id, pledge]));
  for await (const kept of snapshot.stream<Kept>(KEPT)) {
    const pledge = untold.get(kept.id);
    if (!pledge || !isAsToldAnew(kept, pledge, meaning))
      return found(kept.id, 'Its timeline differs from what follows from the facts.');
    untold.delete(kept.id);
  }
  const [missing] = untold.keys();
  return missing === undefined ? null : found(missing, 'It has no timeline.');
}

const isAsToldAnew = ({ spans, signals }: Kept, pledge: PledgeFact, meaning: Meaning): boolean =>
  canonical(spans) === canonical(spanRows(pledge, meaning)) &&
  canonical(signals.sort()) === canonical([...signalsKeptOf(pledge)].sort());

/** JSON with the members of every object in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

const found = (pledge: string, problem: string): Finding => ({
  what: 'row',
  where: `timeline of pledge ${pledge}`,
  problem,
});
