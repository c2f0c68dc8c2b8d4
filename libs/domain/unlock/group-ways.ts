import type { CountLeaf, QuantityLeaf } from '../conditions/condition.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import { dayOf, type DayNumber } from '../conditions/days/day-number.js';
import { groupOf, pledgesIn, type Group } from '../conditions/groups/group.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { valueOn } from '../conditions/timelines/timeline.js';
import { isFalse, NEVER } from '../conditions/timelines/truth.js';
import { contains } from '../days/span.js';
import type { WaysAsked } from './ways-asked.js';
import { thresholdWays, type Part } from './threshold-ways.js';
import type { Wanted } from './wanted-leaves.js';
import type { Wants } from './wants.js';
import { allWays, anyWays, NO_WAY, unproven, wanting, type Ways } from './ways.js';

/**
 * The ways in which a count or a quantity is reached: the pledges that are there come into force, or further ones are
 * made. It is not exceeded while enough of those that count, or might, are suspended; of what is merely offered no way
 * is told.
 */
export class GroupWays {
  constructor(
    private readonly meaning: Meaning,
    private readonly wants: Wants,
    private readonly asked: WaysAsked,
    private readonly pledgeWays: (id: string) => Ways,
  ) {}

  of(leaf: CountLeaf | QuantityLeaf, wanted: Wanted, on: DayNumber, own: string): Ways {
    const group = groupOf(leaf, own);
    const { atLeast } = 'count' in leaf ? leaf.count : leaf.quantity;
    if (wanted === 'false') return unproven(this.below(group, atLeast, on));
    const { plus: _, by: __, ...bare } = leaf as typeof leaf & { plus?: string; by?: string };
    const more = wanting(this.wants.number({ act: 'more_pledges', leaf: bare as typeof leaf, own }), false);
    if (group.status === 'offered') return more;
    const part = (pledge: PledgeFact) => ({
      ways: this.pledgeWays(pledge.id),
      weight: pledge.quantity?.min ?? 0,
    });
    const parts = this.parts(group, part, anyWays);
    return unproven(anyWays([thresholdWays(parts, atLeast, this.asked.limit), more], this.asked.limit));
  }

  private below(group: Group, atLeast: number, on: DayNumber): Ways {
    if (group.status === 'offered') return NO_WAY;
    const counts = ({ id }: PledgeFact) => {
      const value = valueOn(this.meaning.inForce(id), on);
      return this.asked.isLasting ? value !== NEVER : !isFalse(value);
    };
    const part = (pledge: PledgeFact) => {
      if (!counts(pledge)) return undefined;
      const suspends = { act: 'suspends', pledge: pledge.id, own: pledge.proposal, circle: [] } as const;
      return {
        ways: wanting(this.wants.number(suspends), false),
        weight: pledge.quantity?.max ?? Infinity,
      };
    };
    const parts = this.parts(group, part, allWays);
    const boundless = allWays(
      parts.filter(({ weight }) => weight === Infinity).map(({ ways }) => ways),
      this.asked.limit,
    );
    const bounded = parts.filter(({ weight }) => weight < Infinity);
    const most = bounded.reduce((sum, { weight }) => sum + weight, 0);
    return allWays(
      [boundless, thresholdWays(bounded, most - atLeast + 1, this.asked.limit)],
      this.asked.limit,
    );
  }

  /** What adds up: pledges by their quantities, or the parties that belong to the bloc, one each. */
  private parts(
    group: Group,
    part: (pledge: PledgeFact) => Part | undefined,
    together: typeof anyWays,
  ): Part[] {
    const pledges = pledgesIn(group, this.meaning.book);
    if (group.bloc === undefined) return pledges.flatMap((pledge) => part(pledge) ?? []);
    const spans = this.meaning.book.memberships.get(group.bloc) ?? [];
    const members = new Set(
      spans.filter((span) => contains(span, dayOf(this.asked.on))).map(({ member }) => member),
    );
    const byParty = new Map<string, Ways[]>();
    for (const pledge of pledges) {
      const ways = members.has(pledge.party) ? part(pledge)?.ways : undefined;
      if (ways) byParty.set(pledge.party, [...(byParty.get(pledge.party) ?? []), ways]);
    }
    return [...byParty.values()].map((ways) => ({ ways: together(ways, this.asked.limit), weight: 1 }));
  }
}
