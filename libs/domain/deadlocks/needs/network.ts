import { any, wantsIn, type Need } from './need.js';
import { pledgeNeed } from './pledge-need.js';
import { stageNeed } from './stage-need.js';
import type { View } from './view.js';
import { wantOf, type Want } from './want.js';

/** A want, and what it needs in turn. */
export interface Waiting {
  readonly want: Want;
  readonly need: Need;
}

/** Wants by their keys. */
export type Network = ReadonlyMap<string, Waiting>;

/** All that some wants need, and what that needs, and so on. */
export function networkOf(roots: readonly Want[], view: View): Network {
  const network = new Map<string, Waiting>();
  const next = [...roots];
  for (let want = next.pop(); want; want = next.pop()) {
    const key = want.key;
    if (network.has(key)) continue;
    const need = needOf(want, view);
    network.set(key, { want, need });
    for (const further of wantsIn(need)) next.push(further.want);
  }
  return network;
}

function needOf({ leaf, wanted }: Want, view: View): Need {
  if ('inForce' in leaf) return pledgeNeed(view.meaning.book.pledges.get(leaf.inForce)!, wanted, view);
  if ('reached' in leaf) return stageNeed(leaf, view);
  const own = 'stance' in leaf ? (leaf.stance.proposal ?? '') : '';
  return any(view.bringers.of(leaf, own).map((id) => ({ want: wantOf({ inForce: id }, 'true') })));
}
