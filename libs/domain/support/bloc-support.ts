import type { Book } from '../conditions/book/book.js';
import { contains } from '../days/span.js';
import type { Day } from '../days/day.js';
import type { PartyStance } from './party-stance.js';
import { tallyStances, type StanceTally } from './stance-tally.js';

/** Where a bloc stands: what it says itself, and what its members say. */
export interface BlocSupport {
  readonly bloc: string;
  readonly own: PartyStance;
  /** The members on the day, by code. */
  readonly members: readonly PartyStance[];
  readonly tally: StanceTally;
}

/** The members of a bloc on a day, by code, each once. */
export function membersOn(bloc: string, on: Day, book: Book): string[] {
  const members = (book.memberships.get(bloc) ?? []).filter((membership) => contains(membership, on));
  return [...new Set(members.map(({ member }) => member))].sort();
}

/** The blocs that have members on a day, by code. */
export function blocsOn(on: Day, book: Book): string[] {
  const blocs: string[] = [];
  for (const memberships of book.memberships.values()) {
    const current = memberships.find((membership) => contains(membership, on));
    if (current) blocs.push(current.bloc);
  }
  return blocs.sort();
}

/** @param stanceOf where a party stands on the day */
export function blocSupport(
  bloc: string,
  on: Day,
  book: Book,
  stanceOf: (party: string) => PartyStance,
): BlocSupport {
  const members = membersOn(bloc, on, book).map(stanceOf);
  return { bloc, own: stanceOf(bloc), members, tally: tallyStances(members) };
}
