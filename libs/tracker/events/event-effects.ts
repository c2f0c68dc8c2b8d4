import type { EventFact, PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { effectsOn, type Turn } from '#domain/conditions/waiting/effects.js';
import type { Tx } from '#ledger/writing/tx.js';
import { PLEDGES_BY_ID } from '../book/book-facts.query.js';
import { loadAround } from '../book/load-around.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import { retell, type Retold } from '../timelines/retell.js';
import { isToldFromFacts } from '../timelines/told-reader.js';

/** A pledge that comes to a status on a day. */
export interface TurnTold extends Turn, Pick<PledgeFact, 'proposal' | 'party' | 'kind' | 'domain'> {}

/** What is so because of an event, and what no longer is: activated, ended, lapsed, pending again. */
export interface EventEffects {
  readonly brings: readonly TurnTold[];
  readonly undoes: readonly TurnTold[];
}

/** Tells the timelines with an event that has just been recorded, and says what it brings about. */
export async function effectsOfRecording(tx: Tx, event: EventFact): Promise<EventEffects> {
  const { book, pledges } = await toldAnew(tx, event);
  return told(pledges, new Meaning(book.without(event)), new Meaning(book));
}

/** Tells the timelines without an event that was taken back, and says what no longer comes of it. */
export async function effectsOfRetracting(tx: Tx, event: EventFact): Promise<EventEffects> {
  const { book, pledges } = await toldAnew(tx, event);
  return told(pledges, new Meaning(book.with({ events: [event] })), new Meaning(book));
}

/** The pledges that were told anew, as far as whoever writes sees them, and as much of the book as that rests on. */
async function toldAnew(tx: Tx, event: EventFact): Promise<Retold> {
  const retold = await retell(tx, { facts: [{ event }] });
  if (!isToldFromFacts(tx.act)) return retold;
  const rows = await tx.rows<PledgeRow>(PLEDGES_BY_ID, [retold.pledges.map(({ id }) => id)]);
  const pledges = rows.map(pledgeFact);
  return { book: await loadAround(tx, { pledges }), pledges };
}

function told(pledges: readonly PledgeFact[], before: Meaning, after: Meaning): EventEffects {
  const byId = new Map(pledges.map((pledge) => [pledge.id, pledge]));
  const { brings, undoes } = effectsOn(byId.keys(), before, after);
  const tell = (turn: Turn): TurnTold => {
    const { proposal, party, kind, domain } = byId.get(turn.pledge)!;
    return { ...turn, proposal, party, kind, domain };
  };
  return { brings: brings.map(tell), undoes: undoes.map(tell) };
}
