import type { Group } from '../groups/group.js';
import type { Interval } from '../groups/tally.js';
import type { Timeline } from '../timelines/timeline.js';

/** Pledges as conditions see them: outside of circles as they are, within one as is assumed while it is settled. */
export interface Sight {
  /** Whether a pledge is in force, on every day. */
  inForce(pledge: string): Timeline;
  /** Between what the count or the sum of a group lies, from day to day. */
  tally(group: Group): readonly Interval[];
}
