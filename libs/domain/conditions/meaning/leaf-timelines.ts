import type { Book } from '../book/book.js';
import { subjectOf } from '../book/subject.js';
import type { EventLeaf, Leaf, ReachedLeaf, StanceLeaf } from '../condition.js';
import { groupOf } from '../groups/group.js';
import { thresholdTimeline } from '../groups/tally.js';
import type { Timeline } from '../timelines/timeline.js';
import { dateTimeline } from './date-timeline.js';
import { eventTimeline } from './event-timeline.js';
import { reachedTimeline } from './reached-timeline.js';
import type { Sight } from './sight.js';
import { stanceTimeline } from './stance-timeline.js';

/** The timelines of leaves. Those that rest on records alone are made once. */
export class LeafTimelines {
  private readonly made = new Map<string, Timeline>();

  constructor(private readonly book: Book) {}

  /** What a leaf is worth on every day, in a condition of a proposal. */
  of(leaf: Leaf, proposal: string, sight: Sight): Timeline {
    if ('event' in leaf) return this.event(leaf);
    if ('date' in leaf) return dateTimeline(leaf);
    if ('reached' in leaf) return this.reached(leaf, proposal);
    if ('stance' in leaf) return this.stance(leaf, proposal);
    if ('inForce' in leaf) return sight.inForce(leaf.inForce);
    const { atLeast } = 'count' in leaf ? leaf.count : leaf.quantity;
    return thresholdTimeline(sight.tally(groupOf(leaf, proposal)), atLeast);
  }

  private event(leaf: EventLeaf): Timeline {
    const key = leaf.party === undefined ? leaf.event : `${leaf.event}(${leaf.party})`;
    return this.made.get(key) ?? this.keep(key, eventTimeline(leaf, this.book));
  }

  private reached({ reached: { stage, proposal } }: ReachedLeaf, own: string): Timeline {
    const reference = proposal ?? own;
    const key = `${stage} ${reference}`;
    return this.made.get(key) ?? this.keep(key, reachedTimeline(stage, this.book.proposals.get(reference)));
  }

  private stance({ stance }: StanceLeaf, own: string): Timeline {
    const { party, on = null, proposal = own, atLeast } = stance;
    const key = `${atLeast} ${subjectOf({ party, about: on, proposal })}`;
    return this.made.get(key) ?? this.keep(key, stanceTimeline(stance, this.book, own));
  }

  private keep(key: string, timeline: Timeline): Timeline {
    this.made.set(key, timeline);
    return timeline;
  }
}
