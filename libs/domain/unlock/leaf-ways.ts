import type { Condition, DateLeaf, EventLeaf, InForceLeaf, Leaf } from '../conditions/condition.js';
import type { ReachedLeaf, StanceLeaf } from '../conditions/condition.js';
import { dayNumber, type DayNumber } from '../conditions/days/day-number.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { dayOfChange, valueOn, type Timeline } from '../conditions/timelines/timeline.js';
import { ALWAYS, isFalse, isTrue, NEVER, truthOf } from '../conditions/timelines/truth.js';
import { GroupWays } from './group-ways.js';
import { isSettledRecord } from './is-settled-record.js';
import type { WaysAsked } from './ways-asked.js';
import { about } from './want.js';
import type { Wanted } from './wanted-leaves.js';
import type { Wants } from './wants.js';
import { NO_WAY, NOTHING_WANTED, timed, wanting, type Ways } from './ways.js';

const MAY_NOT_STAY = timed(NOTHING_WANTED);

/** The ways in which a leaf becomes what it is wanted to be. */
export class LeafWays {
  readonly limit: number;
  private readonly groups: GroupWays;

  /** @param pledgeWays the ways in which a pledge comes into force, as far as they are known */
  constructor(
    private readonly meaning: Meaning,
    private readonly wants: Wants,
    private readonly asked: WaysAsked,
    private readonly pledgeWays: (id: string) => Ways,
  ) {
    this.limit = asked.limit;
    this.groups = new GroupWays(meaning, wants, asked, pledgeWays);
  }

  of(leaf: Leaf, wanted: Wanted, on: DayNumber, own: string): Ways {
    const timeline = this.meaning.leaf(leaf, own);
    const value = valueOn(timeline, on);
    if (wanted === 'true' && isTrue(value)) return this.stays(leaf, timeline) ? NOTHING_WANTED : MAY_NOT_STAY;
    if (wanted === 'false' && isFalse(value) && !this.mayTurn(leaf, value)) return MAY_NOT_STAY;
    if ('date' in leaf) return this.date(leaf, wanted, own);
    if ('inForce' in leaf) return this.inForce(leaf, wanted, own);
    if ('count' in leaf || 'quantity' in leaf) return this.groups.of(leaf, wanted, on, own);
    if (wanted === 'false' && value === ALWAYS) return NO_WAY;
    const isPlain = wanted === 'true' && !('reached' in leaf) && this.stays(leaf, timeline);
    return this.record(leaf, wanted, own, isPlain);
  }

  /** Whether it will stay as it is, unless something is recorded of it. */
  private stays(leaf: Leaf, timeline: Timeline): boolean {
    const pledge = 'inForce' in leaf ? this.meaning.book.pledges.get(leaf.inForce) : undefined;
    if (pledge && !isSettledRecord(pledge, this.asked.on, this.meaning.book)) return false;
    return !('count' in leaf || 'quantity' in leaf) && dayOfChange(timeline.at(-1)!) <= this.asked.on;
  }

  /** Whether a tree of a proposal's condition is as it is wanted, on a day. */
  isSo(tree: Condition, wanted: Wanted, on: DayNumber, own: string): boolean {
    return truthOf(valueOn(this.meaning.condition(tree, own), on)) === wanted;
  }

  private record(leaf: EventLeaf | ReachedLeaf | StanceLeaf, wanted: Wanted, own: string, isPlain: boolean) {
    const { plus: _, by: __, ...bare } = leaf as typeof leaf & { plus?: string; by?: string };
    const want = { act: 'becomes_so', leaf: about(bare as typeof leaf, own), wanted, own } as const;
    return wanting(this.wants.number(want), isPlain);
  }

  /** What is false and may turn out otherwise, though nothing more be recorded, or because of what else is wanted. */
  private mayTurn(leaf: Leaf, value: number): boolean {
    return (
      this.asked.isLasting && value !== NEVER && !('date' in leaf || 'reached' in leaf || 'stance' in leaf)
    );
  }

  /** A day that has passed does not come back; one that is still to come is waited for. */
  private date({ date }: DateLeaf, wanted: Wanted, own: string): Ways {
    const turns = 'from' in date ? date.from : date.before;
    if ('from' in date !== (wanted === 'true') || dayNumber(turns) <= this.asked.on) return NO_WAY;
    return wanting(this.wants.number({ act: 'comes', leaf: { date }, wanted, own }), true);
  }

  private inForce({ inForce: id }: InForceLeaf, wanted: Wanted, own: string): Ways {
    if (!this.meaning.book.pledges.get(id)) return NO_WAY;
    if (wanted === 'true') return this.pledgeWays(id);
    return wanting(this.wants.number({ act: 'suspends', pledge: id, own, circle: [] }), false);
  }
}
