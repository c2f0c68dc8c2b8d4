import type { Book } from '#domain/conditions/book/book.js';
import { ringsAmong } from '#domain/deadlocks/rings.js';
import { PLEDGES_BY_ID } from '../book/book-facts.query.js';
import { loadAround } from '../book/load-around.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import type { Rows } from '../book/rows.js';
import { idsWaitingFor, listenersAround, type ListeningPledge } from './listeners.query.js';

/**
 * As much of the book as decides in which deadlocks some pledges are caught, and what they are known by: all that they
 * hang on, the stances that stages ask for among it. Where pledges wait for each other, also whoever waits for them: that
 * none of them stays out of force may hang in a circle too, and is told only if somebody waits for that.
 */
export async function partAround(from: Rows, around: readonly ListeningPledge[]): Promise<Book> {
  const ids = new Set(around.map(({ id }) => id));
  const mutual = ringsAmong(around.map(forPledgesAlone)).flatMap((ring) => ring.ids);
  if (mutual.length > 0) {
    const waiting = await idsWaitingFor(from, mutual);
    for (const { id } of await listenersAround(from, { pledges: waiting })) ids.add(id);
  }
  const rows = await from.rows<PledgeRow>(PLEDGES_BY_ID, [[...ids].sort()]);
  return loadAround(from, { pledges: rows.map(pledgeFact), supporters: true });
}

const forPledgesAlone = (listener: ListeningPledge): ListeningPledge => ({
  ...listener,
  hears: listener.hears.filter((signal) => signal.startsWith('pledge')),
});
