import type { PledgeFact } from '../conditions/book/facts.js';
import { dayNumber } from '../conditions/days/day-number.js';
import { groupOf, pledgesIn, type Group } from '../conditions/groups/group.js';
import { offeredTimeline } from '../conditions/groups/offered-timeline.js';
import { standingsOf } from '../conditions/history/standing.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { valueOn } from '../conditions/timelines/timeline.js';
import { isTrue } from '../conditions/timelines/truth.js';
import type { Day } from '../days/day.js';
import { contains } from '../days/span.js';
import type { MorePledges } from './want.js';

/**
 * Pledges that wait for nothing, with which a count or a quantity is just reached: one by each member of the bloc that
 * is missing, in the order of their codes, or one of the quantity that is missing. Undefined where the bloc has too few.
 *
 * @param on the day on which they are made
 * @param asOf the day on which it is asked what is missing
 */
export function furtherPledges(
  { leaf, own }: MorePledges,
  on: Day,
  meaning: Meaning,
  asOf: Day,
): PledgeFact[] | undefined {
  const group = groupOf(leaf, own);
  if ('quantity' in leaf) {
    const missing = leaf.quantity.atLeast - leastOf(group, asOf, meaning);
    return missing <= 0 ? [] : [supposed(group, '', on, missing)];
  }
  const having = new Set(partiesHaving(group, asOf, meaning));
  const without = membersOf(group, asOf, meaning).filter((member) => !having.has(member));
  const missing = Math.max(0, leaf.count.atLeast - having.size);
  if (missing > without.length) return undefined;
  return without.slice(0, missing).map((party) => supposed(group, party, on, null));
}

/** What a group adds up to on a day, at least. */
export function leastOf(group: Group, on: Day, meaning: Meaning): number {
  const intervals = meaning.tally(group);
  return intervals.filter(({ from }) => from <= dayNumber(on)).at(-1)!.least;
}

/** The members of the group's bloc on a day, in the order of their codes. */
export function membersOf({ bloc }: Group, on: Day, meaning: Meaning): string[] {
  const spans = meaning.book.memberships.get(bloc ?? '') ?? [];
  return [...new Set(spans.filter((span) => contains(span, on)).map(({ member }) => member))].sort();
}

/** The members of the group's bloc that are counted on a day. */
export function partiesHaving(group: Group, on: Day, meaning: Meaning): string[] {
  const members = membersOf(group, on, meaning);
  const counts = (pledge: PledgeFact) => {
    const standings = standingsOf(meaning.book.proposals.get(pledge.proposal));
    const timeline =
      group.status === 'offered' ? offeredTimeline(pledge, standings) : meaning.inForce(pledge.id);
    return isTrue(valueOn(timeline, dayNumber(on)));
  };
  const having = new Set(
    pledgesIn(group, meaning.book)
      .filter(counts)
      .map(({ party }) => party),
  );
  return members.filter((member) => having.has(member));
}

function supposed(group: Group, party: string, on: Day, quantity: number | null): PledgeFact {
  const { proposal, kind = 'troops', domain = null, unit, key } = group;
  return {
    id: `supposed ${key} ${party}`,
    party,
    proposal,
    polarity: 'offer',
    kind,
    domain,
    quantity: quantity === null ? null : { min: quantity, max: quantity, unit: unit! },
    money: null,
    sanctions: null,
    pledgedOn: on,
    unconditional: true,
    activatedBy: null,
    endedBy: null,
    expiresOn: null,
    steps: [],
  };
}
