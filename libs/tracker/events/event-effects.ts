import type { EventFact, PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { effectsOn, type Turn } from '#domain/conditions/waiting/effects.js';
import type { Tx } from '#ledger/writing/tx.js';
import { retell } from '../timelines/retell.js';

/** A pledge that comes to a status on a day. */
export interface TurnTold extends Turn, Pick<PledgeFact, 'proposal' | 'party' | 'kind' | 'domain'> {}

/** What is so because of an event, and what no longer is: activated, ended, lapsed, pending again. */
export interface EventEffects {
  readonly brings: readonly TurnTold[];
  readonly undoes: readonly TurnTold[];
}

/** Tells the timelines with an event that has just been recorded, and says what it brings about. */
export async function effectsOfRecording(tx: Tx, event: EventFact): Promise<EventEffects> {
  const { book, pledges } = await retell(tx, { facts: [{ event }] });
  return told(pledges, new Meaning(book.without(event)), new Meaning(book));
}

/** Tells the timelines without an event that was taken back, and says what no longer comes of it. */
export async function effectsOfRetracting(tx: Tx, event: EventFact): Promise<EventEffects> {
  const { book, pledges } = await retell(tx, { facts: [{ event }] });
  return told(pledges, new Meaning(book.with({ events: [event] })), new Meaning(book));
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
