import type { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber } from '../conditions/days/day-number.js';
import { offeredTimeline } from '../conditions/groups/offered-timeline.js';
import { standingsOf } from '../conditions/history/standing.js';
import { valueOn } from '../conditions/timelines/timeline.js';
import { isTrue } from '../conditions/timelines/truth.js';
import type { Day } from '../days/day.js';
import { concerns } from '../pledges/concerns.js';
import { pledgesUnder } from '../pledges/pledges-under.js';
import type { ClaimFact } from './claim-fact.js';

/** The pledges that a claim may speak of, each list in the order of ids. */
export interface NamedPledges {
  /** Offers on the table of what is claimed. */
  readonly offers: readonly PledgeFact[];
  /** Offers on the table of which it is not known whether they are: they do not say in which domain. */
  readonly possible: readonly PledgeFact[];
  /** Refusals of what is claimed; one that names no domain refuses all of its kind. */
  readonly refusals: readonly PledgeFact[];
}

/**
 * The pledges under the claim's proposal that are of its kind and in its domain on a day. An offer counts while it is on
 * the table, as for conditions that count offers: not withdrawn, suspended or expired, and its proposal neither withdrawn
 * nor finally rejected. What it waits for is no matter.
 */
export function namedOn(claim: ClaimFact, on: Day, book: Book): NamedPledges {
  const standings = standingsOf(book.proposals.get(claim.proposal));
  const found = { offers: [] as PledgeFact[], possible: [] as PledgeFact[], refusals: [] as PledgeFact[] };
  for (const pledge of pledgesUnder(claim.proposal, book)) {
    const isOfIt = concerns(pledge, claim);
    if (isOfIt === false || pledge.pledgedOn > on) continue;
    if (pledge.polarity === 'refusal') found.refusals.push(pledge);
    else if (isTrue(valueOn(offeredTimeline(pledge, standings), dayNumber(on))))
      found[isOfIt ? 'offers' : 'possible'].push(pledge);
  }
  return found;
}
