import type { Book } from '#domain/conditions/book/book.js';
import { ringsAmong } from '#domain/deadlocks/rings.js';
import { PLEDGES_BY_ID } from '../book/book-facts.query.js';
import { loadAround } from '../book/load-around.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import type { Rows } from '../book/rows.js';
import { idsWaitingFor, listenersAround, type ListeningPledge } from './listeners.query.js';

/**
 * Ids of the pledges that decide in which deadlocks some others are caught: all that these hang on, and, where pledges
 * wait for each other, also whoever waits for them: that none of them stays out of force may hang in a circle too, and is
 * told only if somebody waits for that.
 */
export async function idsInPart(
  signals: Rows,
  around: readonly ListeningPledge[],
): Promise<readonly string[]> {
  const ids = new Set(around.map(({ id }) => id));
  const mutual = ringsAmong(around.map(forPledgesAlone)).flatMap((ring) => ring.ids);
  if (mutual.length > 0) {
    const waiting = await idsWaitingFor(signals, mutual);
    for (const { id } of await listenersAround(signals, { pledges: waiting })) ids.add(id);
  }
  return [...ids].sort();
}

/** As much of the book as such pledges decide with, and what they are known by: the stances that stages ask for among it. */
export async function partOf(facts: Rows, pledges: readonly string[]): Promise<Book> {
  const rows = await facts.rows<PledgeRow>(PLEDGES_BY_ID, [pledges]);
  return loadAround(facts, { pledges: rows.map(pledgeFact), supporters: true });
}

/** The part of the book around some pledges. */
export const partAround = async (from: Rows, around: readonly ListeningPledge[]): Promise<Book> =>
  partOf(from, await idsInPart(from, around));

const forPledgesAlone = (listener: ListeningPledge): ListeningPledge => ({
  ...listener,
  hears: listener.hears.filter((signal) => signal.startsWith('pledge')),
});
