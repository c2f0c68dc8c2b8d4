import type { Book } from '#domain/conditions/book/book.js';
import type { PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { signalsHeardBy, signalsOf, type Fact } from '#domain/conditions/waiting/signals.js';
import type { Tx } from '#ledger/writing/tx.js';
import { PLEDGES_BY_ID } from '../book/book-facts.query.js';
import { loadAround } from '../book/load-around.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import type { Rows } from '../book/rows.js';
import { affectedBy, listen } from './pledge-signal.store.js';
import { keepSpans } from './pledge-span.store.js';
import { lockSignals } from './signal-lock.store.js';

/** What a write has changed, by now in its tables. */
export interface Changed {
  /** The facts themselves, as they were and as they are. */
  readonly facts?: readonly Fact[];
  /** Pledges whose own terms are new. */
  readonly pledges?: readonly PledgeFact[];
}

/** What was told anew, and the part of the book from which. */
export interface Retold {
  readonly book: Book;
  readonly pledges: readonly PledgeFact[];
}

/**
 * Tells the timelines anew on which a write bears, in its own transaction: those of its pledges, and of all that wait
 * for its facts. It costs by what waits, not by the size of the book. To be called once the write's rows are in place.
 *
 * Facts that are recorded at once are told by whoever comes last: whoever gives a signal holds it alone, whoever begins
 * to listen holds, shared, all that the pledge depends on, and whoever tells a pledge holds its timeline. Everybody
 * takes signals first and timelines after, each in one order.
 */
export function retell(tx: Tx, changed: Changed): Promise<Retold> {
  return tx.derive((rows) => retellOn(rows, changed));
}

/** The same for pledges of which the rows alone are at hand: their terms, their steps or their conditions have changed. */
export async function retellPledges(
  tx: Tx,
  ids: readonly string[],
  facts: readonly Fact[] = [],
): Promise<Retold> {
  if (ids.length === 0) return retell(tx, { facts });
  return retell(tx, { pledges: await tx.derive((rows) => factsOf(rows, ids)), facts });
}

async function retellOn(tx: Rows, { facts = [], pledges = [] }: Changed): Promise<Retold> {
  const given = new Set(facts.flatMap(signalsOf));
  for (const pledge of pledges) for (const signal of signalsOf({ pledge })) given.add(signal);
  const heard = new Set(pledges.flatMap((pledge) => [...signalsHeardBy(pledge)]));
  const own = pledges.map(({ id }) => id);

  // Sent without waiting for one another; PostgreSQL takes them in this order.
  const begun = Promise.all([
    lockSignals(tx, { given, heard }),
    pledges.length > 0 ? listen(tx, pledges) : undefined,
  ]);
  const waitsForPledges = [...heard].some((signal) => signal.startsWith('pledge'));
  const rest = waitsForPledges
    ? settled(tx, pledges, new Set([...given, ...heard])).then(
        async (book) => [await affectedBy(tx, given, own), book] as const,
      )
    : Promise.all([affectedBy(tx, given, own), loadAround(tx, { pledges })]);
  const [, [affected, around]] = await Promise.all([begun, rest]);

  const others = affected.filter((id) => !own.includes(id));
  const told = others.length > 0 ? [...pledges, ...(await factsOf(tx, others))] : pledges;
  const book = others.length > 0 ? await loadAround(tx, { pledges: told }) : around;
  if (told.length > 0) await keepSpans(tx, told, new Meaning(book));
  return { book, pledges: told };
}

/** Holds, shared, all that the pledges depend on, until no more of it turns up. */
async function settled(tx: Rows, pledges: readonly PledgeFact[], locked: Set<string>): Promise<Book> {
  for (;;) {
    const book = await loadAround(tx, { pledges });
    const heard = [...book.pledges.values()].flatMap((pledge) => [...signalsHeardBy(pledge)]);
    const more = heard.filter((signal) => !locked.has(signal));
    if (more.length === 0) return book;
    await lockSignals(tx, { given: [], heard: more });
    more.forEach((signal) => locked.add(signal));
  }
}

async function factsOf(tx: Rows, ids: readonly string[]): Promise<PledgeFact[]> {
  return (await tx.rows<PledgeRow>(PLEDGES_BY_ID, [ids])).map(pledgeFact);
}
