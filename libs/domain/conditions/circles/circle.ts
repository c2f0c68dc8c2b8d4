import type { PledgeFact } from '../book/facts.js';
import type { Leaf } from '../condition.js';
import { dayNumber, type DayNumber } from '../days/day-number.js';
import { groupTally } from '../groups/group-tally.js';
import { groupOf, pledgesIn, type Group } from '../groups/group.js';
import type { Interval } from '../groups/tally.js';
import { daysOfChange } from '../history/days-of-change.js';
import type { PledgeHistory } from '../history/pledge-history.js';
import { writeHistory } from '../history/write-history.js';
import { referencesOf } from '../meaning/references.js';
import type { Sight } from '../meaning/sight.js';
import {
  append,
  constant,
  dayOfChange,
  valueOfChange,
  valueOn,
  type Timeline,
} from '../timelines/timeline.js';
import { NEVER, NO, OPEN, type Value } from '../timelines/truth.js';
import { daysOfTree } from './days-of-tree.js';
import type { Surroundings } from './surroundings.js';

/** Pledges, and groups of pledges, each of which depends on all the others. */
export interface CircleMembers {
  readonly pledges: readonly PledgeFact[];
  readonly groups: readonly Group[];
}

/** A circle while it is being settled, day by day: its pledges are taken to stay as they are on the latest day settled. */
export class Circle implements Sight {
  private readonly worths = new Map<string, Timeline>();
  private readonly tallies = new Map<string, readonly Interval[]>();
  private readonly waiting = new Map<string, PledgeFact[]>();
  private readonly groupsWith = new Map<string, Group[]>();
  private readonly groups: ReadonlySet<string>;

  constructor(
    private readonly members: CircleMembers,
    private readonly around: Surroundings,
  ) {
    this.groups = new Set(members.groups.map(({ key }) => key));
    for (const { id } of members.pledges) this.worths.set(id, constant(OPEN));
    for (const group of members.groups) {
      for (const { id } of pledgesIn(group, around.book)) push(this.groupsWith, id, group);
    }
    for (const pledge of members.pledges) {
      const { pledges, groups } = referencesOf(pledge);
      for (const thing of [...pledges, ...groups.map(({ key }) => key)]) push(this.waiting, thing, pledge);
    }
  }

  inForce(pledge: string): Timeline {
    return this.worths.get(pledge) ?? this.around.inForce(pledge);
  }

  tally(group: Group): readonly Interval[] {
    if (!this.groups.has(group.key)) return this.around.tally(group);
    let tally = this.tallies.get(group.key);
    if (!tally) {
      tally = groupTally(group, this.around.book, ({ id }) => this.inForce(id));
      this.tallies.set(group.key, tally);
    }
    return tally;
  }

  /** What becomes of one of its pledges, as far as it is settled. */
  history(pledge: PledgeFact): PledgeHistory {
    return writeHistory(pledge, this.around.givens(pledge, this));
  }

  /** Settles a day, where those before it are settled. */
  settle(today: DayNumber): void {
    for (const { id } of this.members.pledges) this.assume(id, today, OPEN);
    const queue = new Set(this.members.pledges);
    for (const pledge of queue) {
      queue.delete(pledge);
      const found = valueOn(this.history(pledge).inForce, today);
      if (!settles(found, valueOn(this.worths.get(pledge.id)!, today))) continue;
      this.assume(pledge.id, today, found);
      for (const thing of [pledge.id, ...(this.groupsWith.get(pledge.id) ?? []).map(({ key }) => key)]) {
        for (const next of this.waiting.get(thing) ?? []) queue.add(next);
      }
    }
  }

  /** Leaves all of it open from a day on: what becomes of it then is not reckoned. */
  giveUp(from: DayNumber): void {
    for (const { id } of this.members.pledges) this.assume(id, from, OPEN);
  }

  /** The next day on which a circle may be different; undefined where it stays as it is. */
  dayAfter(today: DayNumber): DayNumber | undefined {
    let [next, changesToday] = [Infinity, today === 0];
    for (const day of this.daysOfInterest()) {
      if (day === today) changesToday = true;
      else if (day > today && day < next) next = day;
    }
    if (changesToday) return today + 1;
    return next === Infinity ? undefined : next;
  }

  /** The days on which anything changes that one of its pledges looks at, its own phase of the day before among it. */
  private *daysOfInterest(): Iterable<DayNumber> {
    for (const pledge of this.members.pledges) {
      for (const change of this.worths.get(pledge.id)!) yield dayOfChange(change);
      yield* daysOfChange(pledge, this.around.givens(pledge, this));
      for (const tree of [pledge.activatedBy, pledge.endedBy]) {
        if (tree) yield* daysOfTree(tree, (leaf) => this.daysOfLeaf(leaf, pledge.proposal));
      }
    }
  }

  private daysOfLeaf(leaf: Leaf, proposal: string): DayNumber[] {
    if ('count' in leaf || 'quantity' in leaf) return this.daysOfGroup(groupOf(leaf, proposal));
    return this.around.leaf(leaf, proposal, this).map(dayOfChange);
  }

  /**
   * The days on which anything changes that a group counts. What is false so far hides from a tally who joins the bloc,
   * and what is true hides other pledges of its party; but either may be open on the next day.
   */
  private daysOfGroup(group: Group): DayNumber[] {
    const days = this.tally(group).map(({ from }) => from);
    if (!this.groups.has(group.key)) return days;
    for (const { id } of pledgesIn(group, this.around.book)) days.push(...this.inForce(id).map(dayOfChange));
    const memberships = group.bloc === undefined ? [] : this.around.book.memberships.get(group.bloc);
    for (const { from, to } of memberships ?? [])
      days.push(dayNumber(from), ...(to === null ? [] : [dayNumber(to)]));
    return days;
  }

  private assume(pledge: string, from: DayNumber, value: Value): void {
    const made: number[] = [];
    for (const change of this.worths.get(pledge)!) {
      if (dayOfChange(change) >= from) break;
      append(made, dayOfChange(change), valueOfChange(change));
    }
    append(made, from, value);
    this.worths.set(pledge, made);
    for (const { key } of this.groupsWith.get(pledge) ?? []) this.tallies.delete(key);
  }
}

/** Whether a value says more than another: settles what is open, or that what is false is so for good. */
function settles(found: Value, before: Value): boolean {
  return before === OPEN ? found !== OPEN : before === NO && found === NEVER;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
