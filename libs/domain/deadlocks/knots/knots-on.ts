import { dayNumber } from '../../conditions/days/day-number.js';
import type { Meaning } from '../../conditions/meaning/meaning.js';
import type { Day } from '../../days/day.js';
import { Bringers } from '../needs/bringers.js';
import { networkOf, type Network } from '../needs/network.js';
import { pendingPledges } from '../needs/pending-pledges.js';
import type { View } from '../needs/view.js';
import { knotsIn, type Knot } from './knot.js';
import { inOrder } from './shortest-circles.js';
import { stuckIn, type Stuck } from './stuck.js';

/** What waits for itself in a book on a day, before it is put into words. */
export interface Knotted {
  readonly view: View;
  readonly network: Network;
  readonly stuck: Stuck;
  /** In the order of what comes first in each. */
  readonly knots: readonly Knot[];
}

export function knotsOn(meaning: Meaning, on: Day): Knotted {
  const today = dayNumber(on);
  const view: View = { meaning, today, bringers: new Bringers(meaning, today) };
  const roots = pendingPledges(view);
  const network = networkOf(roots, view);
  const stuck = stuckIn(network);
  const first = (knot: Knot) => inOrder(knot)[0]!.key;
  const knots = knotsIn(network, roots, stuck).sort((a, b) => (first(a) < first(b) ? -1 : 1));
  return { view, network, stuck, knots };
}
