import type { Break } from './breaks/break.js';
import type { Path } from './words/path.js';

/** Something that waits for itself through others. */
export interface Member {
  readonly kind: 'pledge' | 'event' | 'stance' | 'stage';
  /** As conditions write it: "pledge … in force", "ratified(US)". */
  readonly leaf: string;
  /** Id, where it is a pledge. */
  readonly pledge: string | null;
  /** Reference of the proposal that it is of; null for an event. */
  readonly proposal: string | null;
  /** Who decides it: a party code, or in words. */
  readonly controlledBy: string;
  /** As a clause: "the United States has ratified". */
  readonly says: string;
}

/** A deadlock in short: what it is known by, what is caught in it, and how. */
export interface Circle {
  /** The same for as long as the circle is the same: what an acknowledgement is recorded against. */
  readonly key: string;
  readonly members: readonly Member[];
  /** Circles that together pass every member, each a shortest one; at most twenty. */
  readonly paths: readonly Path[];
}

/** Pledges, events, stances and stages that wait for each other, so that none of them comes first. */
export interface Deadlock extends Circle {
  /** Ids of the pledges that wait for it without being in it. */
  readonly holdsUp: readonly string[];
  /** The smallest sets of moves that would break it; at most twelve. */
  readonly breaks: readonly Break[];
  /** Whether those are all the smallest sets. */
  readonly allBreaks: boolean;
  /** The circle and what it holds up, for people. */
  readonly sentence: string;
}
