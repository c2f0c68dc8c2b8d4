import type { Condition } from '../condition.js';
import type { Meaning } from '../meaning/meaning.js';
import { treeTimeline } from '../meaning/tree-timeline.js';
import type { Timeline } from '../timelines/timeline.js';
import type { Worth } from './looked-at.js';

/** What trees of a proposal's conditions are worth; each is reckoned once for as long as this is held. */
export function remembering(proposal: string, meaning: Meaning): Worth {
  const known = new Map<Condition, Timeline>();
  return (tree) => {
    let timeline = known.get(tree);
    if (!timeline) {
      timeline = treeTimeline(tree, (leaf) => meaning.leaf(leaf, proposal));
      known.set(tree, timeline);
    }
    return timeline;
  };
}
