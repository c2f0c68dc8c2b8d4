import type { Book } from '../conditions/book/book.js';
import type { BookFacts, EventFact, PledgeFact, PositionFact } from '../conditions/book/facts.js';
import type { EventLeaf, ReachedLeaf, StanceLeaf } from '../conditions/condition.js';
import { dayNumber, LAST_DAY } from '../conditions/days/day-number.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { stanceTimeline } from '../conditions/meaning/stance-timeline.js';
import { valueOn } from '../conditions/timelines/timeline.js';
import { truthOf } from '../conditions/timelines/truth.js';
import type { Day } from '../days/day.js';
import { STANCES, type Stance } from '../vocabulary/stances.js';
import { furtherPledges } from './further-pledges.js';
import { movePath } from './move-path.js';
import { pledgeAfter } from './pledge-after.js';
import type { Want } from './want.js';
import type { Wanted } from './wanted-leaves.js';

/**
 * The facts with which a want becomes so on a day and stays so; undefined where nothing could bring that about. They
 * are no more than it takes: a stance is just favourable enough, or just not; a proposal makes the fewest moves. An
 * event that is wanted not to happen is denied through the day.
 *
 * @param book with all that is supposed already
 * @param meaning of the record alone
 * @param asOf the day on which it is asked how much of a count or a quantity is missing
 */
export function factsOf(
  want: Want,
  on: Day,
  book: Book,
  meaning: Meaning,
  asOf: Day,
): Partial<BookFacts> | undefined {
  if (want.act === 'comes') return {};
  if (want.act === 'more_pledges') {
    const pledges = furtherPledges(want, on, meaning, asOf);
    return pledges && { pledges };
  }
  if ('pledge' in want) {
    const pledge: PledgeFact | undefined = book.pledges.get(want.pledge);
    return pledge && { pledges: [pledgeAfter(want, pledge, on, book)] };
  }
  const { leaf, wanted } = want;
  if ('event' in leaf) return { events: [event(leaf, wanted, on)] };
  if ('stance' in leaf) return { positions: positions(leaf, want.own, wanted, on, book) };
  return moves(leaf, want.own, wanted, on, book);
}

/** What a party says so that its stance just is, or just is not, at least so favourable. */
export function stanceThatIs({ atLeast }: StanceLeaf['stance'], wanted: Wanted): Stance {
  if (wanted === 'true') return atLeast;
  return STANCES[STANCES.indexOf(atLeast) - 1] ?? 'abstains';
}

function event({ event: type, party }: EventLeaf, wanted: Wanted, on: Day): EventFact {
  return { type, party: party ?? null, occurrence: wanted === 'true' ? 'occurred' : 'denied', on };
}

/** Conditions look at what was said last, on whichever version. */
const ANY_VERSION = 1;

/** Said on the day, and again whenever the party has said something else since; nothing where it is so already. */
function positions(leaf: StanceLeaf, own: string, wanted: Wanted, on: Day, book: Book): PositionFact[] {
  const { party, on: about = null, proposal = own } = leaf.stance;
  const stance = stanceThatIs(leaf.stance, wanted);
  const said = { party, proposal, about, stance, version: ANY_VERSION };
  const timeline = stanceTimeline(leaf.stance, book, own);
  if ([dayNumber(on), LAST_DAY].every((then) => truthOf(valueOn(timeline, then)) === wanted)) return [];
  const later = book.said(said).filter(({ statedOn }) => statedOn > on);
  return [on, ...later.map(({ statedOn }) => statedOn)].map((statedOn) => ({ ...said, statedOn }));
}

function moves({ reached }: ReachedLeaf, own: string, wanted: Wanted, on: Day, book: Book) {
  const proposal = book.proposals.get(reached.proposal ?? own);
  const path = proposal && movePath(proposal, reached.stage, wanted, on);
  return path && { proposals: [{ ...proposal, moves: path }] };
}
