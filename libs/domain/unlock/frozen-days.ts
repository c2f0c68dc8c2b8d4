import type { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import type { Condition, DateLeaf } from '../conditions/condition.js';
import { dayNumber, type DayNumber } from '../conditions/days/day-number.js';
import { lookedInto } from './looked-into.js';
import { ALWAYS_SO, NEVER_SO, rewritten } from './waived.js';
import { forEachWanted, treesOf, type Wanted } from './wanted-leaves.js';
import type { Wants } from './wants.js';

/** Whether a day is waited for: one that is still to come, and is wanted to. */
export function isWaitedFor({ date }: DateLeaf, wanted: Wanted, on: DayNumber): boolean {
  const turns = 'from' in date ? date.from : date.before;
  return 'from' in date === (wanted === 'true') && dayNumber(turns) > on;
}

/** The pledges, of those that a pledge waits for and itself, whose conditions wait for a day. */
export function pledgesWaitingForDays(id: string, on: DayNumber, book: Book): PledgeFact[] {
  const seen = new Set([id]);
  const found: PledgeFact[] = [];
  for (const next of seen) {
    const pledge = book.pledges.get(next);
    if (!pledge) continue;
    let waits = false;
    for (const [tree, start] of treesOf(pledge)) {
      forEachWanted(
        tree,
        start,
        (leaf, wanted) => (waits ||= 'date' in leaf && isWaitedFor(leaf, wanted, on)),
      );
    }
    if (waits) found.push(pledge);
    for (const further of lookedInto(pledge, book)) seen.add(further);
  }
  return found;
}

/** A pledge for which only those days come that are wanted; time stands still before the others. */
export function frozen(
  pledge: PledgeFact,
  on: DayNumber,
  isWanted: (number: number) => boolean,
  wants: Wants,
): PledgeFact {
  const freeze = (tree: Condition | null, start: Wanted) =>
    tree &&
    rewritten(tree, start, (leaf, wanted) => {
      if (!('date' in leaf) || !isWaitedFor(leaf, wanted, on)) return leaf;
      const { date } = leaf;
      const number = wants.number({ act: 'comes', leaf: { date }, wanted, own: pledge.proposal });
      if (isWanted(number)) return leaf;
      return wanted === 'true' ? NEVER_SO : ALWAYS_SO;
    });
  return {
    ...pledge,
    activatedBy: freeze(pledge.activatedBy, 'true'),
    endedBy: freeze(pledge.endedBy, 'false'),
  };
}
