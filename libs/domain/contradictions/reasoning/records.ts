import type { Book } from '../../conditions/book/book.js';
import { BEYOND, dayNumber, FIRST_DAY, type DayNumber } from '../../conditions/days/day-number.js';
import type { EventLeaf, ReachedLeaf } from '../../conditions/condition.js';
import { eventTimeline } from '../../conditions/meaning/event-timeline.js';
import { reachedTimeline } from '../../conditions/meaning/reached-timeline.js';
import { dayOfChange, valueOfChange } from '../../conditions/timelines/timeline.js';
import { ALWAYS, isFalse, isTrue, NEVER, type Value } from '../../conditions/timelines/truth.js';

/** Between which days an event happened, if it did: surely not before the one, surely by the other. */
export interface Bounds {
  readonly notBefore: DayNumber;
  readonly by: DayNumber;
}

/** What the record rules out for an event, whatever is recorded besides that does not contradict it. */
export function boundsOf(leaf: EventLeaf, book: Book | undefined): Bounds {
  let [notBefore, by] = [FIRST_DAY, BEYOND];
  if (!book) return { notBefore, by };
  const timeline = eventTimeline(leaf, book);
  for (const [at, change] of timeline.entries()) {
    const next = timeline[at + 1];
    if (isFalse(valueOfChange(change))) notBefore = next === undefined ? BEYOND : dayOfChange(next);
    if (isTrue(valueOfChange(change))) by = Math.min(by, dayOfChange(change));
  }
  return { notBefore, by };
}

/** From a day on: whether a proposal has come as far as a stage, null where a move may still change that. */
export interface Settled {
  readonly from: DayNumber;
  readonly is: boolean | null;
}

/** What the record settles of a proposal's way to a stage: all before its latest move, and what no move can change. */
export function settledWay({ reached }: ReachedLeaf, own: string, book: Book | undefined): Settled[] {
  const proposal = book?.proposals.get(reached.proposal ?? own);
  if (!proposal) return [{ from: FIRST_DAY, is: null }];
  const latest = dayNumber(proposal.moves.at(-1)?.happenedOn ?? proposal.openedOn);
  const timeline = reachedTimeline(reached.stage, proposal);
  const ways: Settled[] = timeline.map((change) => {
    const [from, value] = [dayOfChange(change), valueOfChange(change)];
    return { from, is: from >= latest && !isForGood(value) ? null : isTrue(value) };
  });
  const last = ways.at(-1)!;
  if (last.from >= latest || isForGood(valueOfChange(timeline.at(-1)!))) return ways;
  return [...ways, { from: latest, is: null }];
}

const isForGood = (value: Value) => value === ALWAYS || value === NEVER;
