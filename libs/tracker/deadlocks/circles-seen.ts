import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Circle } from '#domain/deadlocks/deadlock.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import type { Ledger } from '#ledger/ledger.js';
import type { Audience } from '#ledger/writing/entry-draft.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { Day } from '#domain/days/day.js';
import { loadBook } from '../book/load-book.js';
import { judging } from '../proposals/owner.js';
import { factReader, isToldFromFacts } from '../timelines/told-reader.js';
import { circlesAmong, circlesIn, pledgesAround } from './circles-around.js';

/** A proposal, and who may see it. */
export interface Judged extends Audience {
  readonly id: string;
  readonly reference: string;
}

/**
 * The deadlocks around a proposal that stand against its moves, as they are seen: with the eyes of its organisation by
 * whoever decides about it, by anybody else with their own. In the present a look at who waits for whom tells the steward
 * how much of the book bears on them; of what was known at an instant, and of what others see, the whole is read, for that
 * look is kept of all the facts of the present alone.
 */
export async function circlesSeen(
  ledger: Ledger,
  viewing: Viewing,
  proposal: Judged,
): Promise<readonly Circle[]> {
  const on = dayOf(viewing);
  const facts = factReader(ledger, { ...viewing, viewer: judging(viewing.viewer, proposal) });
  if (isToldFromFacts(viewing)) return circlesIn(facts, new Meaning(await loadBook(facts)), on);
  return circlesAmong(facts, await pledgesAround(factReader(ledger, viewing), proposal), on);
}

/** The same, as a write sees them. Nothing else may be asked of it meanwhile. */
export async function circlesInWrite(tx: Tx, proposal: Judged, on: Day): Promise<readonly Circle[]> {
  const pledges = await tx.derive((signals) => pledgesAround(signals, proposal));
  return tx.seeing(judging(tx.act.viewer, proposal), (facts) => circlesAmong(facts, pledges, on));
}
