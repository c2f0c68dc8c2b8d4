import type { Book } from '../book/book.js';
import type { PledgeFact } from '../book/facts.js';
import { components } from '../circles/components.js';
import type { Surroundings } from '../circles/surroundings.js';
import { settleCircle } from '../circles/settle-circle.js';
import type { Condition, Leaf } from '../condition.js';
import { groupTally } from '../groups/group-tally.js';
import { pledgesIn, type Group } from '../groups/group.js';
import { offeredTimeline } from '../groups/offered-timeline.js';
import type { Interval } from '../groups/tally.js';
import type { PledgeHistory } from '../history/pledge-history.js';
import { standingsOf, type Standing } from '../history/standing.js';
import type { Givens } from '../history/givens.js';
import { writeHistory } from '../history/write-history.js';
import { constant, type Timeline } from '../timelines/timeline.js';
import { UNKNOWN } from '../timelines/truth.js';
import { breachesOf } from './breaches.js';
import { LeafTimelines } from './leaf-timelines.js';
import { referencesOf } from './references.js';
import type { Sight } from './sight.js';
import { treeTimeline } from './tree-timeline.js';

/** What a refusal's history follows from: it waits for nothing and never ends. */
const NOTHING: Givens = Object.freeze({ start: null, end: null, standings: [], breaches: [] });

/** Another book's meaning, on which one rests for all but some pledges. */
export interface Beneath {
  readonly meaning: Meaning;
  /** Ids of the pledges that may differ, among them all that wait for what differs. */
  readonly changed: ReadonlySet<string>;
}

/**
 * What the conditions and pledges of a book mean, on every day. Each answer is reckoned when it is first asked for and
 * kept; the order of asking never changes an answer. Nothing is foreseen that is not on record: stages, stances and
 * offers stay as their last record leaves them, and events are unknown.
 */
export class Meaning implements Surroundings {
  private readonly leaves: LeafTimelines;
  private readonly histories = new Map<string, PledgeHistory>();
  private readonly tallies = new Map<string, readonly Interval[]>();
  private readonly groups = new Map<string, Group>();
  private readonly standings = new Map<string, readonly Standing[]>();
  private readonly trees = new Map<Condition, { proposal: string; timeline: Timeline }>();

  /** @param beneath what is known of a book over which this one lies, with the pledges that may differ in it */
  constructor(
    readonly book: Book,
    private readonly beneath?: Beneath,
  ) {
    this.leaves = new LeafTimelines(book);
  }

  /** What becomes of a pledge; undefined for one that the book does not have. */
  pledge(id: string): PledgeHistory | undefined {
    const known = this.histories.get(id);
    if (known) return known;
    if (this.isAsBeneath(id)) return this.beneath!.meaning.pledge(id);
    const pledge = this.book.pledges.get(id);
    return pledge && this.reckon(pledge);
  }

  /** What becomes of a pledge of the book, for one who has it at hand. */
  historyOf(pledge: PledgeFact): PledgeHistory {
    const known = this.histories.get(pledge.id);
    if (known) return known;
    if (this.isAsBeneath(pledge.id)) return this.beneath!.meaning.historyOf(pledge);
    return this.reckon(pledge);
  }

  /** Unknown for a pledge that the book does not have. */
  inForce(pledge: string): Timeline {
    return this.pledge(pledge)?.inForce ?? constant(UNKNOWN);
  }

  tally(group: Group): readonly Interval[] {
    const known = this.tallies.get(group.key);
    if (known) return known;
    if (group.status === 'in_force') {
      this.groups.set(group.key, group);
      this.settleWithNeeds(group.key);
      return this.tallies.get(group.key)!;
    }
    const tally = groupTally(group, this.book, (pledge) =>
      offeredTimeline(pledge, this.standingsOf(pledge.proposal)),
    );
    this.tallies.set(group.key, tally);
    return tally;
  }

  /** What a tree is worth on every day, as a condition of a proposal. */
  condition(tree: Condition, proposal: string): Timeline {
    const known = this.trees.get(tree);
    if (known?.proposal === proposal) return known.timeline;
    const timeline = treeTimeline(tree, (leaf) => this.leaf(leaf, proposal));
    this.trees.set(tree, { proposal, timeline });
    return timeline;
  }

  /** What a leaf is worth on every day, in a condition of a proposal. */
  leaf(leaf: Leaf, proposal: string, sight: Sight = this): Timeline {
    return this.leaves.of(leaf, proposal, sight);
  }

  /** What a pledge's history follows from, as it is seen from within a circle or from outside. */
  givens(pledge: PledgeFact, sight: Sight = this): Givens {
    if (pledge.polarity === 'refusal') return NOTHING;
    const { proposal } = pledge;
    const worth = (tree: Condition | null) =>
      tree && treeTimeline(tree, (leaf) => this.leaf(leaf, proposal, sight));
    return {
      start: pledge.unconditional ? null : worth(pledge.activatedBy),
      end: worth(pledge.endedBy),
      standings: this.standingsOf(proposal),
      breaches: breachesOf(pledge, this.book),
    };
  }

  private reckon(pledge: PledgeFact): PledgeHistory {
    const { id } = pledge;
    if (this.needsOf(pledge).length > 0) {
      this.settleWithNeeds(id);
      return this.histories.get(id)!;
    }
    const history = writeHistory(pledge, this.givens(pledge));
    this.histories.set(id, history);
    return history;
  }

  private isSettled(thing: string): boolean {
    return this.histories.has(thing) || this.tallies.has(thing) || this.isAsBeneath(thing);
  }

  private isAsBeneath(thing: string): boolean {
    return this.beneath !== undefined && !this.beneath.changed.has(thing) && !this.groups.has(thing);
  }

  private standingsOf(proposal: string): readonly Standing[] {
    let standings = this.standings.get(proposal);
    if (!standings) {
      standings = standingsOf(this.book.proposals.get(proposal));
      this.standings.set(proposal, standings);
    }
    return standings;
  }

  /** Settles a pledge or a group and all it depends on, what depends on nothing first. */
  private settleWithNeeds(thing: string): void {
    const needs = new Map<string, readonly string[]>();
    const found = components(thing, (of) => {
      const unsettled = this.needs(of).filter((need) => !this.isSettled(need));
      needs.set(of, unsettled);
      return unsettled;
    });
    for (const component of found) {
      const [first] = component as [string];
      if (component.length > 1 || needs.get(first)!.includes(first)) this.settle(component);
      else this.settleAlone(first);
    }
  }

  private settleAlone(thing: string): void {
    const group = this.groups.get(thing);
    if (group) {
      this.tallies.set(
        thing,
        groupTally(group, this.book, ({ id }) => this.inForce(id)),
      );
      return;
    }
    const pledge = this.book.pledges.get(thing)!;
    this.histories.set(thing, writeHistory(pledge, this.givens(pledge)));
  }

  private settle(circle: readonly string[]): void {
    const pledges = circle.flatMap((id) => this.book.pledges.get(id) ?? []);
    const groups = circle.flatMap((key) => this.groups.get(key) ?? []);
    for (const [id, history] of settleCircle({ pledges, groups }, this)) this.histories.set(id, history);
    for (const group of groups) this.settleAlone(group.key);
  }

  private needs(thing: string): readonly string[] {
    const group = this.groups.get(thing);
    if (group) return pledgesIn(group, this.book).map(({ id }) => id);
    return this.needsOf(this.book.pledges.get(thing)!);
  }

  private needsOf(pledge: PledgeFact): readonly string[] {
    const { pledges, groups } = referencesOf(pledge);
    for (const group of groups) this.groups.set(group.key, group);
    const known = pledges.filter((id) => this.book.pledges.get(id) !== undefined);
    return [...known, ...groups.map(({ key }) => key)];
  }
}
