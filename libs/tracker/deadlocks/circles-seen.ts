import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Circle } from '#domain/deadlocks/deadlock.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import type { Ledger } from '#ledger/ledger.js';
import { loadBook } from '../book/load-book.js';
import { factReader, isToldFromFacts } from '../timelines/told-reader.js';
import { circlesAround, circlesIn } from './circles-around.js';

/**
 * The deadlocks around a proposal, as they are seen. In the present a look at who waits for whom tells the steward how
 * much of the book bears on them; of what was known at an instant, and of what others see, the whole is read, for that
 * look is kept of all the facts of the present alone.
 */
export async function circlesSeen(
  ledger: Ledger,
  viewing: Viewing,
  proposal: { readonly id: string; readonly reference: string },
): Promise<readonly Circle[]> {
  const facts = factReader(ledger, viewing);
  if (!isToldFromFacts(viewing)) return circlesAround(facts, proposal, dayOf(viewing));
  return circlesIn(facts, new Meaning(await loadBook(facts)), dayOf(viewing));
}
