import type { Book } from '../conditions/book/book.js';
import type { PositionFact } from '../conditions/book/facts.js';
import { clauseOf, placeOf } from '../conditions/book/subject.js';
import type { Day } from '../days/day.js';

/** What a position is about: a clause, a pledge, or, null, the proposal as a whole. */
export type About = PositionFact['about'];

/** All that each party said of a proposal, or of one thing in it, in the order in which it was recorded. */
export function heard(
  proposal: string,
  about: About,
  book: Book,
): ReadonlyMap<string, readonly PositionFact[]> {
  const found = new Map<string, PositionFact[]>();
  const clause = clauseOf({ about });
  for (const position of book.positions.get(placeOf({ proposal, about })) ?? []) {
    if (clauseOf(position) !== clause) continue;
    const said = found.get(position.party);
    if (said) said.push(position);
    else found.set(position.party, [position]);
  }
  return found;
}

/** What was said last by a day: of two positions stated on one day the one recorded later. Undefined where none was. */
export function latestBy(on: Day, said: readonly PositionFact[] = []): PositionFact | undefined {
  let latest: PositionFact | undefined;
  for (const position of said) {
    if (position.statedOn > on || (latest && position.statedOn < latest.statedOn)) continue;
    latest = position;
  }
  return latest;
}
