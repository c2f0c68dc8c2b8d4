import type { PledgeFact } from '../../conditions/book/facts.js';
import { remembering } from '../../conditions/explanation/remembering.js';
import { spanOf, spanOn } from '../../conditions/history/pledge-history.js';
import { valueOn } from '../../conditions/timelines/timeline.js';
import { isTrue } from '../../conditions/timelines/truth.js';
import { comesTo } from './comes-to.js';
import { all, any, type Need } from './need.js';
import { treeNeed } from './tree-need.js';
import type { View } from './view.js';
import type { Wanted } from './want.js';

/**
 * What a pledge needs to be in force, or to be surely not, on the asked day or later. One that is neither in force nor
 * pending has other reasons than what it waits for, and comes to nothing. That its party changes its mind, no other
 * pledge waits for.
 */
export function pledgeNeed(pledge: PledgeFact, wanted: Wanted, view: View): Need {
  const { meaning, today } = view;
  const history = meaning.pledge(pledge.id)!;
  const settled = comesTo(history.inForce, wanted, today);
  if (settled !== undefined) return settled;
  const span = spanOn(history, today);
  if (span === undefined) return false;
  const { status, code } = spanOf(span);

  const worth = remembering(pledge.proposal, meaning);
  const { activatedBy, endedBy, unconditional, proposal } = pledge;
  const start = (): Need => {
    if (unconditional) return wanted === 'true';
    return activatedBy ? treeNeed(activatedBy, wanted, proposal, worth, view) : true;
  };
  const end = (of: Wanted): Need => (endedBy ? treeNeed(endedBy, of, proposal, worth, view) : of === 'false');

  if (wanted === 'false') return status === 'in_force' ? end('true') : any([start(), end('true')]);
  if (status !== 'pending') return false;
  const mayBeOver = code === 'circular' || (endedBy !== null && isTrue(valueOn(worth(endedBy), today)));
  return all([start(), mayBeOver ? end('false') : true]);
}
