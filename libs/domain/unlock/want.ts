import type { CountLeaf, DateLeaf, EventLeaf, Leaf, QuantityLeaf } from '../conditions/condition.js';
import type { ReachedLeaf, StanceLeaf } from '../conditions/condition.js';

/**
 * One thing that would have to become so, always by somebody's doing but for a day that has to come:
 * - `becomes_so`: an event, a stage or a stance turns out true, or false where it is wanted under a `not`;
 * - `comes`: a day comes, which nobody decides;
 * - `more_pledges`: parties make further pledges, until a count or a quantity is reached;
 * - `goes_first`: a party no longer lets its pledge wait for the pledges that wait for it in turn;
 * - `commits`: a party says that a pledge, for which no condition was recorded, waits for nothing;
 * - `resumes`, `suspends`: a party takes up a pledge that it has suspended, or suspends one.
 */
export type Want = WantedLeaf | WantedDay | MorePledges | WantedOfPledge;

export interface WantedLeaf {
  readonly act: 'becomes_so';
  /** With the proposal it is about, even where that is the condition's own. */
  readonly leaf: EventLeaf | ReachedLeaf | StanceLeaf;
  readonly wanted: 'true' | 'false';
  /** Reference of the proposal in whose conditions it stands. */
  readonly own: string;
}

export interface WantedDay {
  readonly act: 'comes';
  readonly leaf: DateLeaf;
  readonly wanted: 'true' | 'false';
  readonly own: string;
}

export interface MorePledges {
  readonly act: 'more_pledges';
  readonly leaf: CountLeaf | QuantityLeaf;
  readonly own: string;
}

export interface WantedOfPledge {
  readonly act: 'goes_first' | 'commits' | 'resumes' | 'suspends';
  readonly pledge: string;
  readonly own: string;
  /** Where it goes first: the pledges that it no longer waits for. */
  readonly circle: readonly string[];
}

/** The leaf as one of a proposal's conditions, whatever condition it is then looked at from. */
export function about<L extends Leaf>(leaf: L, own: string): L {
  if ('reached' in leaf) return { ...leaf, reached: { proposal: own, ...leaf.reached } };
  if ('stance' in leaf && !(leaf.stance.on && 'pledge' in leaf.stance.on))
    return { ...leaf, stance: { proposal: own, ...leaf.stance } };
  return leaf;
}

/** The leaf as it stands in a condition of a proposal, which does not name its own. */
export function asSeenFrom<L extends Leaf>(leaf: L, own: string): L {
  if ('reached' in leaf && leaf.reached.proposal === own) {
    const { proposal: _, ...reached } = leaf.reached;
    return { ...leaf, reached };
  }
  if ('stance' in leaf && leaf.stance.proposal === own) {
    const { proposal: _, ...stance } = leaf.stance;
    return { ...leaf, stance };
  }
  return leaf;
}

/** A text that is the same for what is the same. */
export function keyOf(want: Want): string {
  if ('pledge' in want) return `${want.act} ${want.pledge}`;
  if (want.act === 'more_pledges') return `${want.act} ${want.own} ${leafKey(want.leaf)}`;
  return `${want.wanted} ${leafKey(want.leaf)}`;
}

/** The fields of a leaf in the order of their names: trees are typed in any. */
function leafKey(leaf: object): string {
  return JSON.stringify(leaf, (_key, value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
