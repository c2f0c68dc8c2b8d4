import type { PledgeFact } from '../book/facts.js';
import type { Standing } from '../history/standing.js';
import { writeHistory } from '../history/write-history.js';
import type { Timeline } from '../timelines/timeline.js';

/**
 * Whether a pledge is on the table: from the day it was made, while the party has neither withdrawn nor suspended it, it
 * has not expired, and its proposal is neither withdrawn nor finally rejected. What it waits for is no matter here, and
 * so an offer never hangs in a circle.
 */
export function offeredTimeline(pledge: PledgeFact, standings: readonly Standing[]): Timeline {
  const asOffered = { ...pledge, unconditional: true, sanctions: null };
  return writeHistory(asOffered, { start: null, end: null, standings, breaches: [] }).inForce;
}
