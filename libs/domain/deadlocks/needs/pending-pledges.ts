import type { PledgeFact } from '../../conditions/book/facts.js';
import type { Leaf } from '../../conditions/condition.js';
import { spanOf, spanOn } from '../../conditions/history/pledge-history.js';
import { forEachLeaf } from '../../conditions/meaning/references.js';
import type { View } from './view.js';
import { wantOf, type Want } from './want.js';

/** That they come into force is wanted of all pledges that are pending and wait for something that may wait in turn. */
export function pendingPledges(view: View): Want[] {
  const roots: Want[] = [];
  for (const pledge of view.meaning.book.pledges.values()) {
    if (!mayWait(pledge, view)) continue;
    const span = spanOn(view.meaning.pledge(pledge.id)!, view.today);
    if (span === undefined || spanOf(span).status !== 'pending') continue;
    roots.push(wantOf({ inForce: pledge.id }, 'true'));
  }
  return roots;
}

function mayWait({ activatedBy, endedBy, proposal }: PledgeFact, view: View): boolean {
  let found = false;
  for (const tree of [activatedBy, endedBy]) {
    if (tree) forEachLeaf(tree, (leaf) => (found ||= isHinge(leaf, proposal, view)));
  }
  return found;
}

function isHinge(leaf: Leaf, own: string, { bringers }: View): boolean {
  if ('date' in leaf) return false;
  if ('reached' in leaf) return bringers.bindStances;
  return 'event' in leaf || 'stance' in leaf ? bringers.of(leaf, own).length > 0 : true;
}
