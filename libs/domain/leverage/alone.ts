import type { BookFacts, PledgeFact } from '../conditions/book/facts.js';
import { dayOf, LAST_DAY } from '../conditions/days/day-number.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import type { Fact } from '../conditions/waiting/signals.js';
import type { WaitingList } from '../conditions/waiting/waiting-list.js';
import { factsOf } from '../unlock/facts-of.js';
import { firstInForce } from '../unlock/first-in-force.js';
import type { Unlocking } from '../unlock/unlocking.js';

/**
 * Ids of the pledges that come into force on a day or later if one want becomes so on it, and would not otherwise: at
 * once, after its offsets, or through pledges that wait for others. Only what waits for it is looked at.
 */
export function broughtAlone(want: number, unlocking: Unlocking, waiting: WaitingList): string[] {
  const { meaning, on, wants } = unlocking;
  const day = dayOf(unlocking.allToday(want));
  const facts = factsOf(wants.at(want), day, meaning.book, meaning, dayOf(on));
  if (!facts) return [];
  const changed = new Set(waiting.waitingFor(signalling(facts)));
  for (const { id } of facts.pledges ?? []) changed.add(id);
  const supposed = new Meaning(meaning.book.with(facts), { meaning, changed });
  return [...changed].filter(
    (id) => meaning.book.pledges.get(id) && comes(id, supposed, on) && !comes(id, meaning, on),
  );
}

/** Whether a pledge is in force on a day or comes into force later. */
export function comes(id: string, meaning: Meaning, on: number): boolean {
  return firstInForce(meaning.inForce(id), on, LAST_DAY) !== undefined;
}

function signalling({ events, positions, proposals, pledges }: Partial<BookFacts>): Fact[] {
  return [
    ...(events ?? []).map((event) => ({ event })),
    ...(positions ?? []).map((position) => ({ position })),
    ...(proposals ?? []).map((proposal) => ({ proposal })),
    ...(pledges ?? []).map((pledge: PledgeFact) => ({ pledge })),
  ];
}
